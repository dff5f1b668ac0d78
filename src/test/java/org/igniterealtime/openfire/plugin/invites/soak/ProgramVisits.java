// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.registration.StreamRacer;
import org.igniterealtime.openfire.plugin.invites.soak.Site.Made;

/** What programs do over the API: invites that are made, listed, revoked, or left to expire. */
final class ProgramVisits {

    private static final int BATCH = 5;

    /** In the month that a run stands for. */
    private static final List<Duration> LIFETIMES =
            List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(3));

    private final Site site;
    private final Pace pace;

    ProgramVisits(Site site, Pace pace) {
        this.site = site;
        this.pace = pace;
    }

    /** What is wanted of an invite that expires sooner or later. */
    JsonObject wish() {
        return living(LIFETIMES.get(Ledger.random(LIFETIMES.size())));
    }

    /** What is wanted of one that surely lives as long as somebody needs it. */
    JsonObject lastingWish() {
        JsonObject wish = living(Duration.ofDays(3));
        if (wish.get("expires_in").getAsLong() < 60) {
            wish.addProperty("expires_in", 60);
        }
        return wish;
    }

    private JsonObject living(Duration lifetime) {
        JsonObject wish = new JsonObject();
        wish.addProperty("expires_in", pace.of(lifetime).toSeconds());
        wish.addProperty("note", "Soak " + Ledger.random(1000));
        return wish;
    }

    void createAsProsody() throws IOException {
        site.ask("", 201);
    }

    void create() throws IOException {
        site.make(wish());
    }

    /** Sent twice, made once. */
    void createOnce() throws IOException {
        String body = wish().toString();
        String name = "soak-" + System.nanoTime();
        Made first = Site.made(site.api("/v1/invites", body, 201, "Idempotency-Key", name));
        Made second = Site.made(site.api("/v1/invites", body, 201, "Idempotency-Key", name));
        if (!first.id().equals(second.id())) {
            throw new IOException("The same request has made two invites");
        }
    }

    void createBatch() throws IOException {
        JsonArray rows = new JsonArray();
        for (int i = 0; i < BATCH; i++) {
            rows.add(wish());
        }
        JsonObject batch = new JsonObject();
        batch.add("invites", rows);
        site.api("/v1/invites/batch", batch.toString(), 201);
    }

    /** Each address is another one; some of them the mail server does not know. */
    void mail() throws IOException {
        JsonObject wish = lastingWish();
        String name = Ledger.random(5) == 0 ? Mailbox.UNKNOWN : "guest";
        wish.addProperty("email", name + System.nanoTime() + "@example.net");
        wish.addProperty("send", true);
        site.make(wish);
    }

    void list() throws IOException {
        site.ask("/v1/invites?limit=20", 200);
        site.ask("/v1/stats", 200);
    }

    /** What is revoked is dead at once, on its page and in clients. */
    void revoke() throws IOException {
        Made invite = site.make(lastingWish());
        site.page("/invite?" + invite.token(), 200);
        site.api("/v1/invites/" + invite.id() + "/revoke", "", 200);
        site.page("/invite?" + invite.token(), 404);
        try (StreamRacer stream = StreamRacer.at(site.server())) {
            if (stream.presents(invite.token())) {
                throw new IOException("A revoked token was taken");
            }
        }
    }
}
