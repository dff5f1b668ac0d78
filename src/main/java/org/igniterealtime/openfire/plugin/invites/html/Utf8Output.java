// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.html;

import gg.jte.TemplateOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a template prints, as UTF-8, piece by piece: a single letter that is not Latin would have
 * the JDK keep the whole page in two octets a letter, and encode all of it slowly.
 */
final class Utf8Output extends ByteArrayOutputStream implements TemplateOutput {

    /** In octets; most pages are shorter. */
    private static final int USUAL_LENGTH = 48 * 1024;

    Utf8Output() {
        super(USUAL_LENGTH);
    }

    @Override
    public void writeContent(String text) {
        writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeContent(String text, int begin, int end) {
        writeContent(text.substring(begin, end));
    }
}
