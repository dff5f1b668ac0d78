// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.registration.SharedDatabase;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Mails of two servers with one database, neither of which can read the links of the other, and of
 * one that is killed.
 */
@Tag("slow")
class TwoServersMailIT {

    private static final int EACH = 5;

    private static SharedDatabase database;
    private static SmtpSink sink;
    private static OpenfireServer one;
    private static OpenfireServer two;

    @BeforeAll
    static void start() throws Exception {
        database = new SharedDatabase();
        sink = new SmtpSink(0);
        ServerOptions options =
                ServerOptions.standard()
                        .withDatabase(database.address())
                        .withProperty("passwordKey", "thirteenlovers")
                        .withProperty("mail.smtp.host", "127.0.0.1")
                        .withProperty("mail.smtp.port", Integer.toString(sink.port()))
                        .withProperty("plugin.invites.mailFrom", "invites@example.test");
        one = OpenfireServer.start(options);
        two = OpenfireServer.start(options.withPorts(ServerOptions.standard().ports()));
        sink.fallSilent(address -> address.startsWith("silent"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (two != null) {
            two.close();
        }
        if (one != null) {
            one.close();
        }
        sink.close();
        database.close();
    }

    private static void mail(ConsoleClient admin, String address) {
        admin.submit(
                "plugins/invites/invite-create.jsp",
                Map.of("action", "create", "uses", "1", "email", address, "mailsNow", "true"));
    }

    private static void await(String state, int count) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (count(state) < count) {
            assertThat(Instant.now()).as("waiting for " + state).isBefore(end);
            Thread.sleep(200);
        }
    }

    private static long count(String state) throws SQLException {
        return database.number("SELECT COUNT(*) FROM ofInviteMail WHERE status = '" + state + "'");
    }

    @Test
    void eachIsSentOnceAndWhatAKilledServerLeavesIsUnknown() throws Exception {
        ConsoleClient first = ConsoleClient.loggedIn(one);
        ConsoleClient second = ConsoleClient.loggedIn(two);
        for (int i = 0; i < EACH; i++) {
            mail(first, "one" + i + "@example.net");
            mail(second, "two" + i + "@example.net");
        }
        await("sent", 2 * EACH);
        assertThat(sink.taken()).hasSize(2 * EACH);

        mail(second, "silent@example.net");
        await("underway", 1);
        two.kill();
        // Five minutes later, as far as the other server can tell.
        database.run("UPDATE ofInviteMail SET moment = moment - 900000 WHERE status = 'underway'");
        await("unknown", 1);

        assertThat(sink.taken().stream().map(SmtpSink.Taken::to)).doesNotHaveDuplicates();
        assertThat(count("waiting") + count("underway")).isZero();
    }
}
