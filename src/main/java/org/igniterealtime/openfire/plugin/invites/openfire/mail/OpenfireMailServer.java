// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.mail;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.mail.MailServer;
import org.jivesoftware.util.EmailService;
import org.jivesoftware.util.JiveGlobals;

/**
 * The mail server of Openfire's own settings. Letters are not given to {@link EmailService} itself:
 * it logs what the mail server refuses and says nothing, and waits for a silent one without end.
 */
public final class OpenfireMailServer implements MailServer {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public boolean isSet() {
        // Without the property Openfire tries this machine, where mostly nobody takes mail.
        return Optional.ofNullable(JiveGlobals.getProperty("mail.smtp.host"))
                .filter(host -> !host.isBlank())
                .isPresent();
    }

    @Override
    public Conversation open() throws Away {
        EmailService set = EmailService.getInstance();
        return new SmtpServer(
                        set.getHost(),
                        set.getPort(),
                        Optional.ofNullable(set.getUsername()),
                        Optional.ofNullable(set.getPassword()),
                        set.isSSLEnabled(),
                        PATIENCE)
                .open();
    }
}
