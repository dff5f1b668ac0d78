package org.igniterealtime.openfire.plugin.invites.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jivesoftware.smackx.iqregister.AccountManager;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.parts.Localpart;

class SharedDatabaseIT {

    @Test
    void twoServersShareOnePostgreSql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            DatabaseAddress database =
                    new DatabaseAddress(
                            postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
            ServerOptions options = ServerOptions.standard().withDatabase(database);
            try (OpenfireServer first = OpenfireServer.start(options);
                    OpenfireServer second = OpenfireServer.start(options.withPorts(Ports.free()))) {
                try (XmppClient client = XmppClient.connected(first)) {
                    AccountManager.getInstance(client.connection())
                            .createAccount(Localpart.from("benvolio"), "secret");
                }

                try (XmppClient benvolio = XmppClient.loggedIn(second, "benvolio", "secret")) {
                    assertThat(benvolio.connection().isAuthenticated()).isTrue();
                }
                assertThat(second.log()).contains("Successfully loaded plugin 'invites'");
            }
        }
    }
}
