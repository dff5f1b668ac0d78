// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * A client that speaks XML by hand, to see exactly what the server writes. Takes any certificate.
 */
public final class RawClient implements AutoCloseable {

    private static final int PATIENCE = 15_000;

    private final String domain;
    private Socket socket;

    private RawClient(String domain, Socket socket) throws IOException {
        this.domain = domain;
        this.socket = socket;
        socket.setSoTimeout(PATIENCE);
    }

    /** Connects to a port of this machine, in plain text. */
    public static RawClient connect(String domain, int port) throws IOException {
        return new RawClient(domain, new Socket(InetAddress.getLoopbackAddress(), port));
    }

    /** The same, coming from this address of the machine. */
    public static RawClient connectFrom(String source, String domain, int port) throws IOException {
        InetAddress here = InetAddress.getByName(source);
        return new RawClient(domain, new Socket(InetAddress.getLoopbackAddress(), port, here, 0));
    }

    /** Connects to a port that speaks TLS from the start. */
    public static RawClient connectDirectTls(String domain, int port)
            throws IOException, GeneralSecurityException {
        RawClient client = connect(domain, port);
        client.encrypt();
        return client;
    }

    /** Opens a stream, or opens it anew, and gives the server's answer including the features. */
    public String open() throws IOException {
        return send(
                "<?xml version='1.0'?><stream:stream xmlns='jabber:client' version='1.0' to='"
                        + domain
                        + "' xmlns:stream='http://etherx.jabber.org/streams'>",
                "</stream:features>");
    }

    /** Starts TLS on the open stream, which is over then. */
    public void startTls() throws IOException, GeneralSecurityException {
        send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>", "<proceed", ">");
        encrypt();
    }

    /** Logs in with SASL PLAIN; the stream is over then. */
    public void authenticate(String username, String password) throws IOException {
        byte[] secret = ("\0" + username + "\0" + password).getBytes(StandardCharsets.UTF_8);
        send(
                "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                        + Base64.getEncoder().encodeToString(secret)
                        + "</auth>",
                "<success",
                ">");
    }

    /** Sends this and reads until each of the marks has come, one after the other. */
    public String send(String xml, String... marks) throws IOException {
        socket.getOutputStream().write(xml.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        StringBuilder answer = new StringBuilder();
        InputStream in = socket.getInputStream();
        int from = 0;
        for (String mark : marks) {
            while (answer.indexOf(mark, from) < 0) {
                int octet = in.read();
                if (octet < 0) {
                    throw new IOException("The server hung up after: " + answer);
                }
                // Tests look for ASCII only.
                answer.append((char) octet);
            }
            from = answer.indexOf(mark, from) + mark.length();
        }
        return answer.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void encrypt() throws IOException, GeneralSecurityException {
        // With TLS 1.3 Openfire 4.2.0 on MINA 2.0.27 now and then sends records in a wrong order.
        SSLContext context = SSLContext.getInstance("TLSv1.2");
        context.init(null, new TrustManager[] {new Gullible()}, null);
        SSLSocket encrypted =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(socket, domain, socket.getPort(), true);
        encrypted.setSoTimeout(PATIENCE);
        encrypted.startHandshake();
        socket = encrypted;
    }

    private static final class Gullible implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
