// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.io.IOException;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.mine.Visitor;
import org.igniterealtime.openfire.plugin.invites.roster.Resource;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.jsoup.nodes.Document;

/** Those who were there before, invite each other, and stay. */
final class Residents {

    private static final int NUMBER = 20;

    private final OpenfireServer server;
    private final Ledger ledger;

    Residents(OpenfireServer server, Ledger ledger) {
        this.server = server;
        this.ledger = ledger;
    }

    /** A server on which they live. */
    static ServerOptions in(ServerOptions options) {
        ServerOptions inhabited = options;
        for (int i = 0; i < NUMBER; i++) {
            inhabited = inhabited.withUser("resident" + i, "secret");
        }
        return inhabited;
    }

    /** The name of one. */
    static String any() {
        return "resident" + Ledger.random(NUMBER);
    }

    /**
     * Two become contacts, and part again, so that their lists do not grow. One pair at a time:
     * what they look at is theirs alone.
     */
    synchronized void befriend() throws IOException {
        int first = Ledger.random(NUMBER);
        int second = (first + 1 + Ledger.random(NUMBER - 1)) % NUMBER;
        try (Resource desk = Resource.online(server, "resident" + first, "soak");
                Resource phone = Resource.online(server, "resident" + second, "soak")) {
            phone.subscribe(desk.address(), desk.token());
            phone.ping();
            boolean contacts = phone.roster().contains(desk.address() + " both");
            phone.remove(desk.address());
            desk.remove(phone.address());
            if (!contacts) {
                throw new IOException(desk.address() + " is no contact");
            }
            ledger.count("contacts of residents");
        } catch (IllegalStateException | AssertionError e) {
            throw new IOException(e.toString(), e);
        }
    }

    /** On the page of their own: signs in, makes an invite, takes it back, signs out. */
    void invite() throws IOException {
        Visitor visitor = new Visitor(server.http() + "/invite/mine");
        try {
            visitor.signIn(any(), "secret");
            Document home = visitor.follow();
            visitor.send(visitor.click(home, "a.button"), "form", Map.of("note", "Soak"));
            Document made = visitor.follow();
            visitor.send(made, ".revoke form", Map.of());
            visitor.follow();
            Visitor guest = new Visitor(made.select("#link").attr("value"));
            guest.get("");
            if (guest.status() != 404) {
                throw new IOException("Not revoked, " + guest.status());
            }
            visitor.send(visitor.get(""), "form.out", Map.of());
            if (visitor.follow().select("#password").isEmpty()) {
                throw new IOException("Not signed out, " + visitor.status());
            }
        } catch (IOException e) {
            throw e;
        } catch (Exception | AssertionError e) {
            throw new IOException(visitor.status() + ", " + e, e);
        }
    }
}
