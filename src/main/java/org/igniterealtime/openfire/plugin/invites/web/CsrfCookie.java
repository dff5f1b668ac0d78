// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.web;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.invites.hash.ConstantTime;
import org.igniterealtime.openfire.plugin.invites.hash.Sha256;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;

/**
 * Keeps other sites from sending our form in somebody's name: a random value stands in a cookie and
 * in the form, and both must come back alike. Other sites can neither read nor set that cookie. It
 * needs no memory, so that any node of a cluster can answer; and it stays the same from form to
 * form, so that one in a second tab is not lost.
 *
 * <p>{@code SameSite=Lax}, not {@code Strict}: a link in a mail program or messenger that runs in
 * the browser would come without a strict cookie, get a new one, and spoil the form that is open in
 * another tab. Nothing is lost by it. A form that another site sends comes without a lax cookie as
 * well; and were it to come with it, that site knows neither the value in the form nor the ticket.
 */
public final class CsrfCookie {

    private static final int LENGTH = 32;

    /**
     * A form is good for an hour, and its account is shown for another. Phones end a browser that
     * is out of sight, and a cookie without lifetime with it, just while its owner is at the store.
     */
    private static final Duration LIFETIME = Duration.ofHours(2);

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]{" + LENGTH + "}");

    private final String name;

    /** The one of the form for invitees. */
    public CsrfCookie() {
        this("invites-form");
    }

    /**
     * @param name of the cookie
     */
    public CsrfCookie(String name) {
        this.name = name;
    }

    /** The value that belongs to this browser: the one it has, or else a new one. */
    public String valueFor(PageRequest visit) {
        return known(visit).orElseGet(() -> Tokens.random(LENGTH));
    }

    /**
     * The cookie that carries the value. Without a path, it counts for the pages beside the form,
     * whatever a proxy has put before them.
     */
    public String cookie(String value, PageRequest visit) {
        return name
                + ("=" + value)
                + "; Max-Age="
                + LIFETIME.toSeconds()
                + "; HttpOnly; SameSite=Lax"
                + (visit.isSecure() ? "; Secure" : "");
    }

    /** Whether this browser has had a form of ours. */
    public boolean isThere(PageRequest visit) {
        return known(visit).isPresent();
    }

    /**
     * What this browser is known by afterwards: the SHA-256 of the value, from which nobody gets
     * the value back; empty when it has none.
     */
    public Optional<String> fingerprint(PageRequest visit) {
        return known(visit).map(Sha256::hex);
    }

    /** Whether the form with this value comes from the page that we gave this browser. */
    public boolean accepts(PageRequest visit, String value) {
        return known(visit).filter(cookie -> ConstantTime.areEqual(cookie, value)).isPresent();
    }

    private Optional<String> known(PageRequest visit) {
        return visit.cookie(name).filter(value -> SHAPE.matcher(value).matches());
    }
}
