package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose failures are counted when all visitors come through a reverse proxy. */
class BehindAProxyIT {

    private static final int ALLOWED = 20;
    private static final Pattern SESSION = Pattern.compile(" sid=[\"']([^\"']+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private OpenfireServer server;
    private int request = 1000;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void eachVisitorHasFailuresOfTheirOwnWhereOpenfireReadsTheHeader() throws Exception {
        server = OpenfireServer.start(options().withProperty("httpbind.forwarded.enabled", "true"));

        for (int i = 0; i < ALLOWED; i++) {
            assertThat(openDeadLink("192.0.2.7")).isEqualTo(404);
        }

        assertThat(openDeadLink("192.0.2.7")).isEqualTo(429);
        assertThat(openDeadLink("192.0.2.8")).isEqualTo(404);
        assertThat(presentInBrowserClient("192.0.2.7")).contains("<resource-constraint");
        assertThat(presentInBrowserClient("192.0.2.8")).contains("<item-not-found");
    }

    @Test
    void allVisitorsShareTheirFailuresWhereItDoesNot() throws Exception {
        server = OpenfireServer.start(options());

        for (int i = 0; i < ALLOWED; i++) {
            assertThat(openDeadLink("192.0.2." + i)).isEqualTo(404);
        }

        assertThat(openDeadLink("192.0.2.100")).isEqualTo(429);
    }

    private static ServerOptions options() {
        return ServerOptions.standard()
                .withProperty("plugin.invites.failuresAllowed", String.valueOf(ALLOWED))
                // Nothing is forgotten while the test runs, on however slow a machine.
                .withProperty(
                        "plugin.invites.failurePeriod",
                        String.valueOf(Duration.ofDays(1).toMillis()));
    }

    private int openDeadLink(String visitor) throws Exception {
        URI address = URI.create(server.http() + "/invite?" + Tokens.next());
        return send(HttpRequest.newBuilder(address), visitor).statusCode();
    }

    /** A client in a browser presents a token over BOSH (XEP-0206), before it logs in. */
    private String presentInBrowserClient(String visitor) throws Exception {
        String body = " rid='%d' xmlns='http://jabber.org/protocol/httpbind'%s>%s</body>";
        String opening =
                " to='%s' wait='5' hold='1' ver='1.6' xmpp:version='1.0' xmlns:xmpp='urn:xmpp:xbosh'"
                        .formatted(server.domain());
        Matcher session =
                SESSION.matcher(post("<body" + body.formatted(request++, opening, ""), visitor));
        assertThat(session.find()).isTrue();
        String preauth =
                "<iq xmlns='jabber:client' type='set' to='%s' id='1'><preauth"
                        + " xmlns='urn:xmpp:pars:0' token='%s'/></iq>";
        return post(
                "<body"
                        + body.formatted(
                                request++,
                                " sid='" + session.group(1) + "'",
                                preauth.formatted(server.domain(), Tokens.next())),
                visitor);
    }

    private String post(String body, String visitor) throws Exception {
        URI address = URI.create(server.http() + "/http-bind/");
        return send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "text/xml; charset=utf-8")
                                .POST(HttpRequest.BodyPublishers.ofString(body)),
                        visitor)
                .body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String visitor)
            throws Exception {
        return http.send(
                request.header("X-Forwarded-For", visitor).build(), BodyHandlers.ofString());
    }
}
