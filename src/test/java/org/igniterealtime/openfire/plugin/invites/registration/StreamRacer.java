// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;

/**
 * A client on a stream of plain text, so that twenty of them cost no more than what they race for.
 */
public final class StreamRacer implements Racer {

    private static final int PATIENCE = 60_000;

    private final Socket socket;

    private StreamRacer(Socket socket) {
        this.socket = socket;
    }

    /** Has presented a token that is good. */
    public static StreamRacer with(String token, OpenfireServer server) throws IOException {
        StreamRacer racer = at(server);
        if (!racer.presents(token)) {
            racer.close();
            throw new IOException("The token is no good");
        }
        return racer;
    }

    /** Has opened a stream. */
    public static StreamRacer at(OpenfireServer server) throws IOException {
        Socket socket = new Socket(server.ports().address(), server.ports().client());
        socket.setSoTimeout(PATIENCE);
        StreamRacer racer = new StreamRacer(socket);
        racer.ask(
                "<?xml version='1.0'?><stream:stream xmlns='jabber:client' version='1.0' to='"
                        + server.domain()
                        + "' xmlns:stream='http://etherx.jabber.org/streams'>",
                "</stream:features>");
        return racer;
    }

    /** Whether somebody has an account of this name with {@link Racer#PASSWORD}. */
    public static boolean canLogIn(OpenfireServer server, String username) throws IOException {
        try (StreamRacer racer = at(server)) {
            byte[] secret = ("\0" + username + "\0" + PASSWORD).getBytes(StandardCharsets.UTF_8);
            return racer.ask(
                            "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                                    + Base64.getEncoder().encodeToString(secret)
                                    + "</auth>",
                            "<success",
                            "</failure>")
                    .contains("<success");
        }
    }

    /** Whether the server takes this token. */
    public boolean presents(String token) throws IOException {
        return iq("<preauth xmlns='urn:xmpp:pars:0' token='" + token + "'/>")
                .contains("type=\"result\"");
    }

    @Override
    public Outcome register(String username) throws IOException {
        String answer =
                iq(
                        "<query xmlns='jabber:iq:register'><username>"
                                + username
                                + "</username><password>"
                                + PASSWORD
                                + "</password></query>");
        if (answer.contains("type=\"result\"")) {
            return Outcome.MADE;
        }
        if (answer.contains("<not-allowed ")) {
            return Outcome.TOO_LATE;
        }
        if (answer.contains("<conflict ")) {
            return Outcome.NAME_TAKEN;
        }
        if (answer.contains("<internal-server-error ")) {
            return Outcome.SERVER_FAILED;
        }
        throw new IOException("An answer that nobody expected: " + answer);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String iq(String child) throws IOException {
        return ask("<iq type='set' id='1'>" + child + "</iq>", "</iq>", "id=\"1\"/>");
    }

    /** Sends this and reads until one of the marks has come. */
    private String ask(String xml, String... marks) throws IOException {
        socket.getOutputStream().write(xml.getBytes(StandardCharsets.UTF_8));
        StringBuilder answer = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (true) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("The server hung up after: " + answer);
            }
            // Tests look for ASCII only.
            answer.append((char) octet);
            for (String mark : marks) {
                if (octet == mark.charAt(mark.length() - 1) && answer.indexOf(mark) >= 0) {
                    return answer.toString();
                }
            }
            // An empty result, in whatever order its attributes come.
            if (answer.toString().matches("<iq [^>]*/>")) {
                return answer.toString();
            }
        }
    }
}
