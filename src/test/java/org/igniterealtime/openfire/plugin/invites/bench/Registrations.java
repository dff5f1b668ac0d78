// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;

/** New accounts by each door, with an invite and without. */
final class Registrations {

    /** What presents a token (XEP-0445 section 4). */
    private static final String PREAUTH = "<preauth xmlns='urn:xmpp:pars:0' token='%s'/>";

    private static final String FIELDS = "<query xmlns='jabber:iq:register'/>";
    private static final String FILLED =
            "<query xmlns='jabber:iq:register'><username>%s</username><password>%s</password>"
                    + "</query>";

    /** Of no meaning to anybody; it has no character that a form would encode. */
    private static final String PASSWORD = "rosa-elefanten-fliegen";

    private static final Map<String, String> SENT =
            Map.of("Content-Type", "application/x-www-form-urlencoded");
    private static final int SEE_OTHER = 303;

    private final OpenfireServer server;
    private final InviteSupply invites;
    private final String prefix;
    private final AtomicLong names = new AtomicLong();

    /**
     * @param prefix what the names of the accounts begin with
     */
    Registrations(OpenfireServer server, InviteSupply invites, String prefix) {
        this.server = server;
        this.invites = invites;
        this.prefix = prefix;
    }

    /** Presents the same token on one stream (XEP-0445). */
    Visitor presenting(String token) throws IOException {
        return onStream(PREAUTH.formatted(token));
    }

    /** Asks the bare interceptor for the same invite. */
    Visitor presentingBarely(String hash) throws IOException {
        return onStream(BareInterceptor.request(hash));
    }

    private Visitor onStream(String child) throws IOException {
        XmppStream stream = stream();
        return new Visitor() {
            @Override
            public boolean ask() throws IOException {
                return stream.ask("set", child);
            }

            @Override
            public void close() throws IOException {
                stream.close();
            }
        };
    }

    /** A stream of its own for each account: token, fields, and the account. */
    Visitor inClients() {
        return once(() -> inClient(PREAUTH.formatted(invites.next())));
    }

    /** The same without an invite, which Openfire's own handler answers (XEP-0077). */
    Visitor inClientsWithoutInvite() {
        return once(() -> inClient(""));
    }

    private boolean inClient(String preauth) throws IOException {
        try (XmppStream stream = stream()) {
            boolean made =
                    (preauth.isEmpty() || stream.ask("set", preauth))
                            && stream.ask("get", FIELDS)
                            && stream.ask("set", FILLED.formatted(name(), PASSWORD));
            stream.end();
            return made;
        }
    }

    /** Opens the form as a browser does, fills it in and sends it. */
    Visitor byForm() throws IOException {
        HttpConnection connection = new HttpConnection(server.http());
        return over(
                connection,
                () -> {
                    URI form = URI.create(server.http() + "/invite/register?t=" + invites.next());
                    HttpConnection.Answer page = get(connection, form, Comparisons.BROWSER, true);
                    String html = page.body();
                    String sent =
                            "username=%s&password=%s&again=%s&guard=%s&ticket=%s"
                                    .formatted(
                                            name(),
                                            PASSWORD,
                                            PASSWORD,
                                            valueOf("guard", html),
                                            valueOf("ticket", html));
                    return post(connection, form, page.cookie(), sent);
                });
    }

    /** As many bytes and one SELECT, then an account made in Openfire's store and no more. */
    Visitor barely(URI page) throws IOException {
        HttpConnection connection = new HttpConnection(server.http());
        URI register = URI.create(server.http() + BarePlugin.PATH + "/register");
        return over(
                connection,
                () -> {
                    get(connection, page, Comparisons.BROWSER, false);
                    String sent = "username=%s&password=%s".formatted(name(), PASSWORD);
                    return post(connection, register, "bare=1", sent);
                });
    }

    private static HttpConnection.Answer get(
            HttpConnection connection, URI page, Map<String, String> headers, boolean keep)
            throws IOException {
        return connection.ask(HttpConnection.request("GET", page, headers, ""), keep);
    }

    private static boolean post(HttpConnection connection, URI to, String cookie, String sent)
            throws IOException {
        Map<String, String> headers = new HashMap<>(SENT);
        headers.put("Cookie", cookie);
        return connection.ask(HttpConnection.request("POST", to, headers, sent), false).status()
                == SEE_OTHER;
    }

    /** The hidden fields hold letters, digits and dots. */
    private static String valueOf(String field, String html) throws IOException {
        String before = "name=\"" + field + "\" value=\"";
        int at = html.indexOf(before);
        if (at < 0) {
            throw new IOException("No " + field + " in: " + html);
        }
        return html.substring(at + before.length(), html.indexOf('"', at + before.length()));
    }

    private XmppStream stream() throws IOException {
        return new XmppStream(server.domain(), server.ports().client());
    }

    /** No two are alike. */
    private String name() {
        return prefix + names.incrementAndGet();
    }

    private interface Asking {
        boolean ask() throws IOException;
    }

    /** Comes anew for each. */
    private static Visitor once(Asking asking) {
        return new Visitor() {
            @Override
            public boolean ask() throws IOException {
                return asking.ask();
            }

            @Override
            public void close() {}
        };
    }

    private static Visitor over(HttpConnection connection, Asking asking) {
        return new Visitor() {
            @Override
            public boolean ask() throws IOException {
                return asking.ask();
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }
}
