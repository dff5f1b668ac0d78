// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a proxy may leave of the plugin's answers, and of what it says about visitors. */
class PageChecksTest {

    private static final String FORGED = "192.0.2.77";

    private final CheckFixture fixture = new CheckFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private Finding look(HttpHandler handler, Function<TestInvitePage, Check> check)
            throws Exception {
        try (StandInSite site = new StandInSite(handler)) {
            return CheckFixture.look(check.apply(fixture.page(site.address())));
        }
    }

    private Finding link(HttpHandler handler) throws Exception {
        return look(handler, page -> new LinkCheck(page, fixture.proxy));
    }

    private Finding scripts(HttpHandler handler) throws Exception {
        return look(handler, page -> new ScriptsCheck(page, fixture.proxy));
    }

    private void ours(HttpExchange exchange) throws IOException {
        StandInSite.asPlugin(exchange, fixture.invite, fixture.sighting("127.0.0.1", "", 7070));
    }

    private void withoutLink(HttpExchange exchange) throws IOException {
        String proof = fixture.sighting("127.0.0.1", "", 7070).text();
        StandInSite.answer(exchange, 200, Sighting.HEADER, proof);
    }

    @Test
    void theLinkIsReadFromAnAnswerToHead() throws Exception {
        assertThat(link(this::ours).diagnosis()).isEqualTo(Diagnosis.LINK_GOOD);
        assertThat(link(this::withoutLink).diagnosis()).isEqualTo(Diagnosis.LINK_DROPPED);
    }

    @Test
    void headMayBeRefused() throws Exception {
        Finding finding =
                link(
                        exchange -> {
                            if (exchange.getRequestMethod().equals("HEAD")) {
                                StandInSite.answer(exchange, 403);
                            } else {
                                ours(exchange);
                            }
                        });

        assertThat(finding.diagnosis()).isEqualTo(Diagnosis.LINK_HEAD_REFUSED);
        assertThat(finding.arguments()).containsExactly("403");
    }

    @Test
    void whereSomebodyElseAnswersNothingIsSaidAboutTheRest() throws Exception {
        HttpHandler other = exchange -> StandInSite.answer(exchange, 200);

        assertThat(link(other).diagnosis()).isEqualTo(Diagnosis.NOT_REACHED);
        assertThat(scripts(other).diagnosis()).isEqualTo(Diagnosis.NOT_REACHED);
        assertThat(look(other, this::visitors).diagnosis()).isEqualTo(Diagnosis.NOT_REACHED);
    }

    @ParameterizedTest
    @CsvSource({
        "200, *, SCRIPTS_GOOD",
        "204, https://another-site.invalid, SCRIPTS_GOOD",
        "200, https://example.org, SCRIPTS_REFUSED",
        "405, *, SCRIPTS_REFUSED",
        "200, , SCRIPTS_REFUSED"
    })
    void aPreflightNeedsTheHeader(int status, String origin, Diagnosis diagnosis) throws Exception {
        Finding finding =
                scripts(
                        exchange -> {
                            if (exchange.getRequestMethod().equals("GET")) {
                                ours(exchange);
                            } else if (origin == null) {
                                StandInSite.answer(exchange, status);
                            } else {
                                StandInSite.answer(
                                        exchange, status, "Access-Control-Allow-Origin", origin);
                            }
                        });

        assertThat(finding.diagnosis()).isEqualTo(diagnosis);
    }

    private Check visitors(TestInvitePage page) {
        return new VisitorsCheck(page, fixture.proxy, fixture.server);
    }

    /** The plugin sees this address and this header, at its own port or the visitor's. */
    @ParameterizedTest
    @CsvSource({
        // seen, header on arrival, straight, Openfire reads the header
        "127.0.0.1, 192.0.2.77, true, false, VISITORS_DIRECT",
        "192.0.2.77, 192.0.2.77, true, true, VISITORS_FORGED",
        "192.0.2.77, '192.0.2.77, 10.0.0.9', false, true, VISITORS_FORGED",
        "198.51.100.77, 10.0.0.9, false, true, VISITORS_FORGED",
        "127.0.0.1, '', false, true, VISITORS_HIDDEN",
        "127.0.0.1, 192.0.2.77, false, false, VISITORS_HIDDEN",
        "127.0.0.1, 10.0.0.9, false, false, VISITORS_UNREAD",
        "127.0.0.1, 10.0.0.9, false, true, VISITORS_UNREAD",
        "10.0.0.9, 10.0.0.9, false, true, VISITORS_SEEN",
        "10.0.0.9, '192.0.2.77, 10.0.0.9', false, true, VISITORS_SEEN"
    })
    void theAddressThatCountsIsTheVisitorsOwn(
            String seen, String header, boolean straight, boolean reads, Diagnosis diagnosis)
            throws Exception {
        fixture.readsForwarded = reads;

        Finding finding =
                look(
                        exchange -> {
                            int port = exchange.getLocalAddress().getPort();
                            assertThat(exchange.getRequestHeaders().getFirst("X-Forwarded-For"))
                                    .isEqualTo(FORGED);
                            StandInSite.asPlugin(
                                    exchange,
                                    fixture.invite,
                                    fixture.sighting(seen, header, straight ? port : 7070));
                        },
                        this::visitors);

        assertThat(finding.diagnosis()).isEqualTo(diagnosis);
    }
}
