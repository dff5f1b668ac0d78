// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.mail.Address;
import javax.mail.MessagingException;
import javax.mail.SendFailedException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.igniterealtime.openfire.plugin.invites.mail.MailServer;
import org.igniterealtime.openfire.plugin.invites.mail.MailServer.Handover;
import org.igniterealtime.openfire.plugin.invites.mail.MailServer.Outcome;

/** Hands letters in over one connection, and tells apart what became of each. */
final class SmtpConversation implements MailServer.Conversation {

    /** How an SMTP server's answer begins that refuses something (RFC 5321, 4.2). */
    private static final Pattern REFUSAL = Pattern.compile("([45])\\d\\d([ -].*)?", Pattern.DOTALL);

    private final Session session;
    private final Transport transport;

    SmtpConversation(Session session, Transport transport) {
        this.session = session;
        this.transport = transport;
    }

    @Override
    public boolean isOpen() {
        return transport.isConnected();
    }

    @Override
    public Handover hand(String from, String to, byte[] letter) {
        Given given;
        Address[] recipients;
        try {
            given = new Given(session, from, new ByteArrayInputStream(letter));
            recipients = new Address[] {new InternetAddress(to)};
        } catch (MessagingException e) {
            return new Handover(Outcome.REFUSED, words(e));
        }
        try {
            transport.sendMessage(given, recipients);
            return new Handover(Outcome.TAKEN, "");
        } catch (SendFailedException e) {
            return answered(e, given);
        } catch (MessagingException | RuntimeException e) {
            return lost(e, given);
        }
    }

    /** The mail server has said what it thinks, in one of the exceptions that hang together. */
    private static Handover answered(SendFailedException problem, Given given) {
        Exception next = problem;
        while (next != null) {
            Matcher refusal = REFUSAL.matcher(words(next));
            if (refusal.matches()) {
                boolean later = refusal.group(1).equals("4") || !isAboutTheLetter(next, given);
                return new Handover(later ? Outcome.LATER : Outcome.REFUSED, words(next));
            }
            next = next instanceof MessagingException more ? more.getNextException() : null;
        }
        return lost(problem, given);
    }

    /**
     * Whether a refusal is of this recipient, or of what was written, rather than of the sender or
     * of us: then the next letter fares no better, and what is mended in time may still be sent.
     */
    private static boolean isAboutTheLetter(Exception refusal, Given given) {
        return given.isBegun
                || refusal.getClass().getSimpleName().equals("SMTPAddressFailedException");
    }

    /** Without an answer: it cannot have what was not begun to be given to it. */
    private static Handover lost(Exception problem, Given given) {
        return new Handover(given.isBegun ? Outcome.UNKNOWN : Outcome.LATER, words(problem));
    }

    @Override
    public void close() {
        close(transport);
    }

    static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException | RuntimeException e) {
            // What the mail server has, it has.
        }
    }

    /** What is the matter: the mail server's words, where it had some. */
    static String words(Exception problem) {
        return Optional.ofNullable(problem.getMessage())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> problem.getClass().getSimpleName());
    }

    /** A letter as it is, which knows whether any of it was given away. */
    private static final class Given extends MimeMessage {

        private final String sender;
        private boolean isBegun;

        Given(Session session, String sender, InputStream text) throws MessagingException {
            super(session, text);
            this.sender = sender;
        }

        /** For the envelope. */
        @Override
        public Address[] getFrom() throws MessagingException {
            return new Address[] {new InternetAddress(sender)};
        }

        @Override
        public void writeTo(OutputStream stream, String[] ignored)
                throws IOException, MessagingException {
            isBegun = true;
            super.writeTo(stream, ignored);
        }
    }
}
