// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.invites.settings.MailAddress;

/**
 * A letter in the form in which it travels (RFC 5322, RFC 2045 to 2047): the same in plain text and
 * in HTML. Only ASCII: words of people are in Base64 wherever they stand, headers too, so that none
 * of them can end a header or a part.
 *
 * @param id unique in the world, without the angle brackets
 * @param time when it is written, in milliseconds since 1970
 * @param sender what the sender calls itself
 */
record MimeText(
        String id,
        long time,
        String sender,
        String from,
        String to,
        String subject,
        Locale language,
        String plain,
        String html) {

    /**
     * A line with an encoded word has 76 characters at most (RFC 2047, section 2), its name too.
     */
    private static final int MOST_OCTETS = 39;

    /** What Base64 never has in it, so that no part can be ended by what stands in one. */
    private static final String BOUNDARY = "=_letter_=";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US);

    MimeText {
        if (!MailAddress.is(from) || !MailAddress.is(to) || !MailAddress.is(id)) {
            throw new IllegalArgumentException("No mail address");
        }
    }

    /** All of it, with CR and LF at the end of each line. */
    byte[] octets() {
        String text =
                header("Date", DATE.format(Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC)))
                        + header("From", words(sender) + "\r\n <" + from + ">")
                        + header("To", "<" + to + ">")
                        + header("Message-ID", "<" + id + ">")
                        + header("Subject", words(subject))
                        + header("Content-Language", language.toLanguageTag())
                        + header("Auto-Submitted", "auto-generated")
                        + header("MIME-Version", "1.0")
                        + header(
                                "Content-Type",
                                "multipart/alternative; boundary=\"" + BOUNDARY + "\"")
                        + "\r\n"
                        + part("text/plain", plain)
                        + part("text/html", html)
                        + ("--" + BOUNDARY + "--\r\n");
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String header(String name, String value) {
        return name + ": " + value + "\r\n";
    }

    private static String part(String type, String text) {
        byte[] octets = text.replaceAll("\\R", "\r\n").getBytes(StandardCharsets.UTF_8);
        return "--"
                + (BOUNDARY + "\r\n")
                + header("Content-Type", type + "; charset=UTF-8")
                + header("Content-Transfer-Encoding", "base64")
                + "\r\n"
                + Base64.getMimeEncoder().encodeToString(octets)
                + "\r\n";
    }

    /** Encoded words, none of which ends within a character. */
    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        int octets = 0;
        for (int character : text.codePoints().toArray()) {
            String one = Character.toString(character);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MOST_OCTETS) {
                words.append(encoded(word)).append("\r\n ");
                word.setLength(0);
                octets = 0;
            }
            word.append(one);
            octets += length;
        }
        return words.append(encoded(word)).toString();
    }

    private static String encoded(CharSequence word) {
        byte[] octets = word.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(octets) + "?=";
    }

    /** Nothing of what it says. */
    @Override
    public String toString() {
        return "MimeText[" + id + "]";
    }
}
