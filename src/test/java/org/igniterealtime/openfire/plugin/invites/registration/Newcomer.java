// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.io.IOException;
import java.security.GeneralSecurityException;
import org.dom4j.DocumentException;
import org.dom4j.DocumentHelper;
import org.igniterealtime.openfire.plugin.invites.openfire.RawClient;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;

/** A client of a running server that has no account yet. Each request gets one answer, or fails. */
final class Newcomer implements AutoCloseable {

    static final String PASSWORD = "rosa elefanten fliegen";

    private final RawClient client;
    private int requests;

    private Newcomer(RawClient client) {
        this.client = client;
    }

    /** A stream over TLS. */
    static Newcomer at(OpenfireServer server) throws IOException, GeneralSecurityException {
        return overTls(RawClient.connect(server.domain(), server.ports().client()));
    }

    /** The same, coming from this address of the machine. */
    static Newcomer at(OpenfireServer server, String source)
            throws IOException, GeneralSecurityException {
        return overTls(RawClient.connectFrom(source, server.domain(), server.ports().client()));
    }

    /** A stream in plain text. */
    static Newcomer withoutTls(OpenfireServer server) throws IOException {
        RawClient client = RawClient.connect(server.domain(), server.ports().client());
        client.open();
        return new Newcomer(client);
    }

    private static Newcomer overTls(RawClient client) throws IOException, GeneralSecurityException {
        client.open();
        Newcomer newcomer = new Newcomer(client);
        newcomer.startTls();
        return newcomer;
    }

    /** The connection itself. */
    RawClient raw() {
        return client;
    }

    /** Encrypts the stream, which starts anew. */
    void startTls() throws IOException, GeneralSecurityException {
        client.startTls();
        client.open();
    }

    /** Logs in on this very stream, without a resource yet. */
    void authenticate(String username, String password) throws IOException {
        client.authenticate(username, password);
        client.open();
    }

    /** Logs in on this very stream. */
    void logIn(String username, String password) throws IOException {
        authenticate(username, password);
        Answer bound =
                ask(
                        "<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
        if (!bound.xml().contains("<jid>")) {
            throw new IOException("No address for " + username + ": " + bound);
        }
    }

    /** Presents a token. */
    Answer preauth(String token) throws IOException {
        return ask(Requests.preauth(token));
    }

    /** Presents a token that must be good. */
    Newcomer presenting(String token) throws IOException {
        Answer answer = preauth(token);
        if (!answer.isDone()) {
            throw new IOException(answer.toString());
        }
        return this;
    }

    /** Asks what is needed to register. */
    Answer fields() throws IOException {
        return ask(Requests.fields());
    }

    /** Registers with the plain elements. */
    Answer register(String username, String password) throws IOException {
        return ask(Requests.register(username, password));
    }

    /** Sends a request to register with these children of the query. */
    Answer register(String children) throws IOException {
        return ask(Requests.register(children));
    }

    /**
     * The one answer to a request. Something else is asked after it, and the answer to that must be
     * the next thing that comes.
     */
    Answer ask(String request) throws IOException {
        String mark = "mark-" + ++requests;
        // Not both at once: Openfire 4.2.0 on MINA 2.0.27 now and then sends records in a wrong
        // order when it reads and writes at the same time.
        String answer = exchange(request);
        String next =
                exchange(
                        "<iq type='get' to='%s' id='%s'><ping xmlns='urn:xmpp:ping'/></iq>"
                                .formatted(Requests.DOMAIN, mark));
        if (!next.contains(mark)) {
            throw new IOException("A second answer to " + request + ": " + answer + next);
        }
        return Answer.ofOctets(answer);
    }

    /** The answer to a request that may well be the last one on this stream. */
    Answer askLast(String request) throws IOException {
        return Answer.ofOctets(exchange(request));
    }

    private String exchange(String request) throws IOException {
        StringBuilder stanza = new StringBuilder(client.send(request, ">"));
        while (!isWhole(stanza)) {
            stanza.append(client.send("", ">"));
        }
        return stanza.toString();
    }

    private static boolean isWhole(CharSequence stanza) {
        try {
            DocumentHelper.parseText(stanza.toString());
            return true;
        } catch (DocumentException unfinished) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
