// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.Trace;
import org.igniterealtime.openfire.plugin.invites.look.TestPictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A landing page that was drawn before is kept; what has changed since shows at once. */
class LandingAnewTest {

    private static final String IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)";

    private PageServer server;
    private Invite invite;
    private String query;

    @BeforeEach
    void start() throws Exception {
        server = new PageServer();
        invite =
                server.invites.create(
                        NewInvite.account(Source.user(PageServer.HOST)).from(PageServer.HOST));
        query = "?" + invite.token();
        assertThat(server.get(query).body()).isEqualTo(server.get(query).body());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void aRevokedLinkIsDeadAtTheNextRequest() throws Exception {
        server.invites.withdrawals().revoke(invite.id(), Source.console("admin"));

        assertThat(server.get(query).statusCode()).isEqualTo(404);
        assertThat(server.get(query).body()).doesNotContain(invite.token());
    }

    @Test
    void aLinkIsDeadAsSoonAsItsTimeIsUp() throws Exception {
        server.clock.advance(Duration.ofDays(7));

        assertThat(server.get(query).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkIsDeadAsSoonAsTheInviterIsGone() throws Exception {
        server.accounts.delete(PageServer.HOST);

        assertThat(server.get(query).statusCode()).isEqualTo(404);
    }

    @Test
    void noAccountIsOfferedAsSoonAsNoneCanBeMade() throws Exception {
        server.accounts.makeReadOnly();

        assertThat(server.get(query).statusCode()).isEqualTo(403);
    }

    @Test
    void eachSettingShowsAtOnce() throws Exception {
        server.settings.siteName().set("Capulet Hall");
        assertThat(server.get(query).body()).contains("Capulet Hall").doesNotContain("Montague");
        server.settings.imprintUrl().set("https://example.org/who");
        assertThat(server.get(query).body()).contains("https://example.org/who");
        server.settings.privacyUrl().set("https://example.org/data");
        assertThat(server.get(query).body()).contains("https://example.org/data");
        server.settings.accentColour().set("#7b1fa2");
        assertThat(server.get(query).body()).contains("#7b1fa2");
        server.settings.apps().set("{\"order\": [\"dino\"], \"hidden\": [\"gajim\"]}");
        assertThat(server.get(query).body()).contains("Dino").doesNotContain("Gajim");
        server.settings.apps().set("");
        assertThat(server.get(query).body()).contains("Gajim");
        server.logos.put(TestPictures.png(400, 200));
        assertThat(server.page(query).select("img.logo")).hasSize(1);
    }

    @Test
    void whatTheInviterIsCalledShowsAtOnce() throws Exception {
        server.names.people.call(PageServer.HOST, "Romeo Montague");

        assertThat(server.get(query).body()).contains("Romeo Montague");
    }

    @Test
    void whatIsChangedInTheInviteShowsAtOnce() throws Exception {
        assertThat(server.get(query).body()).contains("one person");
        OptionalLong end = OptionalLong.of(server.clock.millis() + Duration.ofDays(30).toMillis());

        server.invites.change(
                invite.changed(5, end, invite.note(), Optional.of("See you on Sunday")),
                List.of(),
                Set.of(Trace.Part.USES),
                Source.console("admin"));

        assertThat(server.get(query).body())
                .contains("See you on Sunday")
                .doesNotContain("one person");
        assertThat(server.page(query).selectFirst("time").attr("datetime"))
                .isEqualTo(Instant.ofEpochMilli(end.getAsLong()).toString());
    }

    @Test
    void everybodyGetsItInTheirLanguageForTheirDeviceAndAtTheirAddress() throws Exception {
        String english = server.get(query).body();

        assertThat(server.page(query, "Accept-Language", "de").selectFirst("html").attr("lang"))
                .isEqualTo("de");
        assertThat(server.page(query, "User-Agent", IPHONE).select(".install")).hasSize(1);
        assertThat(server.page("/" + query).select("a.second").attr("href"))
                .isEqualTo("register?t=" + invite.token());
        assertThat(server.get(query).body()).isEqualTo(english);
    }

    @Test
    void nobodyGetsThePageOfAnotherInvite() throws Exception {
        Invite other =
                server.invites.create(
                        NewInvite.account(Source.user(PageServer.HOST)).from(PageServer.HOST));

        String page = server.get("?" + other.token()).body();

        assertThat(page).contains(other.token()).doesNotContain(invite.token());
        assertThat(server.get(query).body()).contains(invite.token());
    }
}
