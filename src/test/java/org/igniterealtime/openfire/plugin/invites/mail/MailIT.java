// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mails of a running server, by its own settings. */
class MailIT {

    private static final String PAGES = "plugins/invites/";
    private static final Pattern OBJECTION = Pattern.compile("/invite(/not-for-me\\?t=\\w{24})");

    private static SmtpSink sink;
    private static OpenfireServer server;

    @BeforeAll
    static void start() {
        sink = new SmtpSink(0);
        server =
                OpenfireServer.start(
                        ServerOptions.standard()
                                .withProperty("mail.smtp.host", "127.0.0.1")
                                .withProperty("mail.smtp.port", Integer.toString(sink.port()))
                                .withProperty("plugin.invites.mailFrom", "invites@example.test"));
        sink.refuse(address -> address.startsWith("unknown"));
        sink.fallSilent(address -> address.startsWith("silent"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        sink.close();
    }

    /** Makes an invite and has it mailed; its page. */
    private static String mail(ConsoleClient admin, String address) {
        HttpResponse<String> made =
                admin.submit(
                        PAGES + "invite-create.jsp",
                        Map.of(
                                "action",
                                "create",
                                "uses",
                                "1",
                                "email",
                                address,
                                "mailsNow",
                                "true"));
        Document page = Jsoup.parse(made.body());
        assertThat(page.getElementById("letters").text()).contains(address);
        return PAGES + "invite.jsp?" + made.uri().getQuery();
    }

    private static String letters(ConsoleClient admin, String page) {
        return Jsoup.parse(admin.get(page).body()).getElementById("letters").text();
    }

    private static void await(ConsoleClient admin, String page, Predicate<String> wanted)
            throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        while (!wanted.test(letters(admin, page))) {
            assertThat(Instant.now()).as(letters(admin, page)).isBefore(end);
            Thread.sleep(200);
        }
    }

    @Test
    void whatIsSentRefusedAndUnknownIsSeenAndARestartGoesOn() throws Exception {
        ConsoleClient admin = ConsoleClient.loggedIn(server);
        String sent = mail(admin, "romeo@example.net");
        SmtpSink.Taken taken = sink.next();
        assertThat(taken.from()).isEqualTo("invites@example.test");
        assertThat(taken.to()).isEqualTo("romeo@example.net");
        assertThat(taken.plain()).contains("/invite?");
        await(admin, sent, text -> text.contains("Sent"));

        String refused = mail(admin, "unknown@example.net");
        await(admin, refused, text -> text.contains("No such user here"));

        String lost = mail(admin, "silent@example.net");
        assertThat(sink.next().to()).isEqualTo("silent@example.net");
        String waiting = mail(admin, "juliet@example.net");
        assertThat(letters(admin, waiting)).contains("Waiting");
        server.stop();
        server.start();

        ConsoleClient again = ConsoleClient.loggedIn(server);
        assertThat(sink.next().to()).isEqualTo("juliet@example.net");
        await(again, waiting, text -> text.contains("Sent"));
        assertThat(letters(again, lost)).containsAnyOf("Under way", "Perhaps sent");
        assertThat(letters(again, sent)).contains("Sent");
        assertThat(sink.taken().stream().map(SmtpSink.Taken::to)).doesNotHaveDuplicates();
        objectTo(again, sent, taken.plain());
    }

    private static void objectTo(ConsoleClient admin, String page, String text) throws Exception {
        Matcher link = OBJECTION.matcher(text);
        assertThat(link.find()).isTrue();
        URI address = URI.create(server.http() + "/invite" + link.group(1));
        HttpClient http = HttpClient.newHttpClient();
        HttpResponse<String> shown =
                http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(state(admin, page)).isEqualTo("Live");

        HttpResponse<String> done =
                http.send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(state(admin, page)).isEqualTo("Revoked");
        assertThat(letters(admin, page)).contains("was not for them");
    }

    private static String state(ConsoleClient admin, String page) {
        return Jsoup.parse(admin.get(page).body()).getElementById("state").text();
    }
}
