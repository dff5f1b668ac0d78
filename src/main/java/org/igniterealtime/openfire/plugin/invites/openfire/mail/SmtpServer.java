// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.mail.MessagingException;
import javax.mail.NoSuchProviderException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.URLName;
import org.igniterealtime.openfire.plugin.invites.mail.MailServer;

/**
 * A mail server, as the library that Openfire brings along talks to it.
 *
 * @param username empty where one need not sign in
 * @param speaksTls whether from the first octet on
 * @param patience how long to wait for each answer
 */
record SmtpServer(
        String host,
        int port,
        Optional<String> username,
        Optional<String> password,
        boolean speaksTls,
        Duration patience) {

    /** The one that Openfire uses, which trusts what Openfire trusts. */
    private static final String TLS = "org.jivesoftware.util.SimpleSSLSocketFactory";

    /** See {@link MailServer#open}. */
    MailServer.Conversation open() throws MailServer.Away {
        Session session = Session.getInstance(properties(), null);
        String user = username.orElse(null);
        String secret = password.orElse(null);
        Transport transport = transport(session, new URLName("smtp", host, port, "", user, secret));
        try {
            transport.connect(host, port, user, secret);
            return new SmtpConversation(session, transport);
        } catch (MessagingException | RuntimeException e) {
            SmtpConversation.close(transport);
            throw new MailServer.Away(SmtpConversation.words(e));
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }

    private static Transport transport(Session session, URLName url) throws MailServer.Away {
        try {
            return session.getTransport(url);
        } catch (NoSuchProviderException e) {
            throw new MailServer.Away(SmtpConversation.words(e));
        }
    }

    private Properties properties() {
        String millis = Long.toString(patience.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.quitwait", "false");
        username.ifPresent(name -> properties.setProperty("mail.smtp.auth", "true"));
        if (speaksTls) {
            properties.setProperty("mail.smtp.socketFactory.class", TLS);
            // Openfire itself would go on without TLS then, with its password and with our links.
            properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        } else {
            // Better than nothing, as mail servers do it among each other; a server that offers
            // it with a certificate of its own making is trusted as with TLS.
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.ssl.socketFactory.class", TLS);
        }
        return properties;
    }
}
