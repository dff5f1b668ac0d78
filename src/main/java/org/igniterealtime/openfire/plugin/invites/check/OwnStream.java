// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLSocket;

/** A client's stream to a port of this server, as far as its features (RFC 6120, 4.3.2). */
final class OwnStream implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 4_000;

    /** In characters; features are far shorter. */
    private static final int LONGEST = 64 * 1024;

    private static final String START =
            "<?xml version='1.0'?><stream:stream xmlns='jabber:client' version='1.0' to='%s'"
                    + " xmlns:stream='http://etherx.jabber.org/streams'>";
    private static final String END = "</stream:features>";

    private final String domain;
    private Socket socket;

    private OwnStream(String domain) {
        this.domain = domain;
        this.socket = new Socket();
    }

    /** Connects to a port of this machine. */
    static OwnStream connect(String domain, InetSocketAddress port) throws IOException {
        OwnStream stream = new OwnStream(domain);
        try {
            stream.socket.connect(port, PATIENCE_MILLIS);
            stream.socket.setSoTimeout(PATIENCE_MILLIS);
            return stream;
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    /** Opens the stream, or opens it anew, and gives what the server offers. */
    String features() throws IOException {
        return exchange(START.formatted(domain), END);
    }

    /** Starts TLS on the open stream, which is over then (RFC 6120, 5.4). */
    void startTls() throws IOException, GeneralSecurityException {
        exchange("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>", "<proceed");
        encrypt();
    }

    /** Speaks TLS from now on, and takes whatever certificate this server has. */
    void encrypt() throws IOException, GeneralSecurityException {
        SSLSocket encrypted =
                (SSLSocket)
                        ObservedCertificate.byJava()
                                .context()
                                .getSocketFactory()
                                .createSocket(socket, domain, socket.getPort(), true);
        // After a STARTTLS to 1.3 Openfire up to 4.7 now and then never answers.
        encrypted.setEnabledProtocols(new String[] {"TLSv1.2"});
        socket = encrypted;
        encrypted.startHandshake();
    }

    private String exchange(String xml, String mark) throws IOException {
        socket.getOutputStream().write(xml.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        // One octet at a time: what follows the tag may be TLS's already.
        int tag = -1;
        while (tag < 0 || answer.charAt(answer.length() - 1) != '>') {
            int octet = in.read();
            if (octet < 0 || answer.length() > LONGEST) {
                throw new IOException("The server ends the stream");
            }
            answer.append((char) octet);
            tag = tag < 0 && octet == mark.charAt(mark.length() - 1) ? answer.indexOf(mark) : tag;
        }
        return answer.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
