package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address that a client shows to those who register without an invite. */
class StartPageTest {

    private PageServer server;

    @BeforeEach
    void start() throws Exception {
        server = new PageServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "/", "?lang=en"})
    void itSaysHowToGetAnInvite(String query) throws Exception {
        HttpResponse<String> answer = server.get(query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("You need an invite", "Montague House");
        assertThat(answer.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void itSpeaksTheLanguageAskedFor() throws Exception {
        assertThat(server.get("?lang=de").body()).contains("Du brauchst eine Einladung");
    }

    @Test
    void whereNoAccountCanBeMadeItSaysThat() throws Exception {
        server.accounts.readOnly = true;

        assertThat(server.get("").statusCode()).isEqualTo(403);
    }
}
