// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.mail.SmtpSink;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;

/** The mail server that takes what the plugin sends, but for addresses that it does not know. */
final class Mailbox implements AutoCloseable {

    /** How an address begins that it does not know. */
    static final String UNKNOWN = "unknown";

    private final SmtpSink sink = new SmtpSink(0);

    Mailbox() {
        sink.refuse(address -> address.startsWith(UNKNOWN));
    }

    /** A server that sends its mail here. */
    ServerOptions of(ServerOptions server) {
        return server.withProperty("mail.smtp.host", "127.0.0.1")
                .withProperty("mail.smtp.port", Integer.toString(sink.port()))
                .withProperty("plugin.invites.mailFrom", "invites@example.test");
    }

    /** How many letters it has taken. */
    long taken() {
        return sink.taken().size();
    }

    /** The addresses that have got more than one. */
    List<String> doubled() {
        Set<String> seen = new HashSet<>();
        return sink.taken().stream().map(SmtpSink.Taken::to).filter(to -> !seen.add(to)).toList();
    }

    @Override
    public void close() {
        sink.close();
    }
}
