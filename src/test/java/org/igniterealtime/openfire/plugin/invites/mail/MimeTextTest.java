// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import javax.mail.Session;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Test;

/** A letter as programs read it that are not ours. */
class MimeTextTest {

    private static final String EVIL =
            "Äpfel \uD83C\uDF4E\r\nBcc: all@example.org\r\n\r\n--=_letter_=";

    private static MimeText text(String sender, String to, String subject) {
        return new MimeText(
                "let_1@example.org",
                1_767_225_599_000L,
                sender,
                "invites@example.org",
                to,
                subject,
                Locale.GERMAN,
                "Zeile\nZeile " + EVIL,
                "<p>" + EVIL);
    }

    private static MimeMessage read(MimeText text) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties(), null),
                new ByteArrayInputStream(text.octets()));
    }

    @Test
    void itSaysTheSameInBothParts() throws Exception {
        MimeMessage read = read(text("Haus", "romeo@example.net", "Hallo"));
        MimeMultipart parts = (MimeMultipart) read.getContent();

        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat((String) parts.getBodyPart(0).getContent()).startsWith("Zeile\r\nZeile Äpfel");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat((String) parts.getBodyPart(1).getContent()).contains("Bcc: all@example.org");
    }

    @Test
    void itsHeadersSayWhoWritesToWhomWhen() throws Exception {
        MimeMessage read = read(text("Haus Montague", "romeo@example.net", "Hallo"));
        InternetAddress from = (InternetAddress) read.getFrom()[0];

        assertThat(from.getAddress()).isEqualTo("invites@example.org");
        assertThat(from.getPersonal()).isEqualTo("Haus Montague");
        assertThat(read.getAllRecipients())
                .containsExactly(new InternetAddress("romeo@example.net"));
        assertThat(read.getHeader("Date")).containsExactly("Wed, 31 Dec 2025 23:59:59 +0000");
        assertThat(read.getMessageID()).isEqualTo("<let_1@example.org>");
        assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void noWordsOfPeopleBeginAHeaderOrEndAPart() throws Exception {
        MimeMessage read = read(text(EVIL, "romeo@example.net", EVIL));

        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getAllRecipients()).hasSize(1);
        assertThat(((MimeMultipart) read.getContent()).getCount()).isEqualTo(2);
    }

    @Test
    void aLongSubjectIsWhatItWasAndItsLinesAreShort() throws Exception {
        String subject = "\uD83C\uDF4E ä 中 ".repeat(30).strip();
        MimeText text = text("Haus", "romeo@example.net", subject);

        assertThat(read(text).getSubject()).isEqualTo(subject);
        assertThat(new String(text.octets(), StandardCharsets.US_ASCII).lines())
                .allMatch(line -> line.length() <= 100);
    }

    @Test
    void whatIsNoAddressIsNotWrittenTo() {
        assertThatThrownBy(() -> text("Haus", "romeo@example.net\r\nBcc: a@example.org", "Hallo"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
