// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The addresses that carry an invite: the landing page for people, the {@code xmpp:} URI for apps
 * (XEP-0401 section 3, XEP-0445 section 2, XEP-0379 section 3).
 */
public final class InviteLinks {

    private static final String UNRESERVED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private final Supplier<String> baseUrl;
    private final String domain;

    /**
     * @param baseUrl the announced address of the HTTP binding, without a slash at the end
     * @param domain the XMPP domain
     */
    public InviteLinks(Supplier<String> baseUrl, String domain) {
        this.baseUrl = baseUrl;
        this.domain = domain;
    }

    /**
     * The page to send to the invitee. The token is the whole query, because scripts written for
     * Prosody split the address at the question mark.
     */
    public String landingUrl(Invite invite) {
        return landingPage() + "?" + invite.token();
    }

    /**
     * The same for those who look after an invite: only of one that can be redeemed, and whose
     * token can be read on this server.
     *
     * @param state where the invite stands now
     */
    public Optional<String> shown(Invite invite, State state) {
        return state == State.LIVE && invite.readableToken().isPresent()
                ? Optional.of(landingUrl(invite))
                : Optional.empty();
    }

    /** The address of the landing page without a token. */
    public String landingPage() {
        return baseUrl.get() + "/invite";
    }

    /** The address of the HTTP API. */
    public String apiUrl() {
        return baseUrl.get() + "/invites_api";
    }

    /** The URI that an XMPP client opens to redeem the invite. Plain ASCII. */
    public String xmppUri(Invite invite) {
        return switch (invite.kind()) {
            case ACCOUNT, RESET ->
                    uri(invite.username().map(this::address).orElseGet(this::host))
                            + "?register;preauth="
                            + invite.token();
            case CONTACT ->
                    uri(address(invite.inviter().orElseThrow()))
                            + "?roster;preauth="
                            + invite.token()
                            + (invite.allowsRegistration() ? ";ibr=y" : "");
        };
    }

    private static String uri(String address) {
        return "xmpp:" + address;
    }

    private String address(String username) {
        return escape(username) + "@" + host();
    }

    private String host() {
        return escape(domain);
    }

    /** RFC 5122: UTF-8 octets other than the unreserved ones are written as %XX. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(octet) >= 0) {
                escaped.append((char) octet);
            } else {
                escaped.append(String.format("%%%02X", octet));
            }
        }
        return escaped.toString();
    }
}
