// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.welcome;

import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.CsrfCookie;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;

/**
 * What somebody has made in this very browser within the last hour. It is known by the cookie of
 * the form, which the browser had before it sent the form off: so also when the answer was lost, or
 * when the form was sent twice and the browser shows the answer that came second. Nothing in an
 * address gives it away to anybody else.
 */
public final class OwnAccounts {

    private final Invites invites;
    private final Claims claims;
    private final CsrfCookie cookie = new CsrfCookie();

    public OwnAccounts(Invites invites, Claims claims) {
        this.invites = invites;
        this.claims = claims;
    }

    /** The last one, by whatever invite. */
    Optional<Made> last(PageRequest visit) {
        return all(visit).stream().findFirst();
    }

    /** The last one that was made by the invite with this token. */
    public Optional<Made> by(String token, PageRequest visit) {
        // Most visitors have no cookie, and cost no query.
        return cookie.fingerprint(visit)
                .flatMap(browser -> invites.find(token))
                .flatMap(invite -> by(invite, visit));
    }

    /** The last one that was made by this invite. */
    Optional<Made> by(Invite invite, PageRequest visit) {
        return all(visit).stream().filter(made -> isSame(made.invite(), invite)).findFirst();
    }

    /**
     * The one that an attempt has stumbled over: of that name, or of any where the invite makes but
     * one account.
     */
    public Optional<Made> inTheWay(Invite invite, Optional<String> address, PageRequest visit) {
        return by(invite, visit)
                .filter(
                        made ->
                                invite.usesAllowed() == 1
                                        || address.equals(Optional.of(made.address())));
    }

    /**
     * On to the page that shows it and can be loaded again. The cookie begins its lifetime anew;
     * and browsers forget, when it is set, the form that they would show to whoever goes back.
     */
    public Answer welcome(PageRequest visit) {
        return Answer.empty(HttpServletResponse.SC_SEE_OTHER)
                .with("Location", visit.pageKeeping("welcome", "app", "lang"))
                .with("Set-Cookie", cookie.cookie(cookie.valueFor(visit), visit));
    }

    private List<Made> all(PageRequest visit) {
        return cookie.fingerprint(visit).map(this::madeIn).orElse(List.of());
    }

    private List<Made> madeIn(String browser) {
        return claims.madeIn(browser).stream()
                .flatMap(
                        claim ->
                                invites
                                        .findById(claim.inviteId())
                                        .map(invite -> new Made(invite, claim))
                                        .stream())
                .toList();
    }

    private static boolean isSame(Invite one, Invite other) {
        return one.id().equals(other.id());
    }
}
