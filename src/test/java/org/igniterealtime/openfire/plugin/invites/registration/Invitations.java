// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.igniterealtime.openfire.plugin.invites.invites.StoredToken;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.jsoup.Jsoup;

/** Tokens of a running server, made by its administrator. */
public final class Invitations {

    private static final String PAGES = "/plugins/invites/";

    private final ConsoleClient administrator;
    private final Inside inside;

    /** What the console calls the invites that were made here. */
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    public Invitations(OpenfireServer server) {
        this.administrator = ConsoleClient.loggedIn(server);
        this.inside = Inside.of(server);
    }

    /** For one account of any name. */
    public String account() {
        return create(Map.of("uses", "1"));
    }

    /** For this many accounts. */
    public String account(int uses) {
        return create(Map.of("uses", String.valueOf(uses)));
    }

    /** For one account of this name. */
    String named(String username) {
        return create(Map.of("uses", "1", "username", username));
    }

    /** For a new password of this user. */
    public String reset(String username) {
        return token(Map.of("action", "reset", "resetUsername", username));
    }

    /** Its time is up from now on. */
    String expire(String token) {
        long past = Instant.now().minusSeconds(1).toEpochMilli();
        inside.tell(
                "sql",
                "UPDATE ofInvite SET expires = %d, ends = %d WHERE %s"
                        .formatted(past, past, StoredToken.is(token)));
        return token;
    }

    /** Withdraws it. */
    public String revoke(String token) {
        administrator.submit(
                PAGES + "invite.jsp?confirm=revoke&id=" + ids.get(token),
                Map.of("action", "revoke"));
        return token;
    }

    /** The invite's page on the console. */
    public String page(String token) {
        return administrator.get(PAGES + "invite.jsp?id=" + ids.get(token)).body();
    }

    private String create(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("action", "create");
        return token(all);
    }

    private String token(Map<String, String> fields) {
        HttpResponse<String> made = administrator.submit(PAGES + "invite-create.jsp", fields);
        String query = String.valueOf(made.uri().getQuery());
        if (!query.startsWith("id=")) {
            throw new IllegalStateException("No invite on " + made.uri() + ": " + made.body());
        }
        String link = Jsoup.parse(made.body()).getElementById("link").val();
        String token = link.substring(link.indexOf('?') + 1);
        ids.put(token, query.substring("id=".length()));
        return token;
    }
}
