// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import java.io.StringWriter;
import org.apache.log4j.Logger;
import org.apache.log4j.PatternLayout;
import org.apache.log4j.WriterAppender;

/** What a class logs from now until this is closed: level and message of each event. */
final class CapturedLog implements AutoCloseable {

    private final StringWriter text = new StringWriter();
    private final WriterAppender appender =
            new WriterAppender(new PatternLayout("[%p] %m%n"), text);
    private final Logger logger;

    CapturedLog(Class<?> logging) {
        logger = Logger.getLogger(logging);
        logger.addAppender(appender);
    }

    @Override
    public void close() {
        logger.removeAppender(appender);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
