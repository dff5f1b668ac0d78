// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A client's stream without TLS, which does not parse: an answer is read until the text that ends
 * it.
 */
final class XmppStream implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;

    /** More than any answer takes. */
    private final byte[] buffer = new byte[1 << 14];

    /** Opens a stream on this machine and reads its features. */
    XmppStream(String domain, int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = socket.getInputStream();
        read(
                "<?xml version='1.0'?><stream:stream xmlns='jabber:client' version='1.0' to='"
                        + domain
                        + "' xmlns:stream='http://etherx.jabber.org/streams'>",
                "</stream:features>");
    }

    /** Sends an IQ with this child; whether the answer is a result. */
    boolean ask(String type, String child) throws IOException {
        String answer = read("<iq type='" + type + "' id='b'>" + child + "</iq>", "</iq>");
        return answer.contains("type=\"result\"");
    }

    /** Where the answer has no child, its own tag is its end. */
    private String read(String xml, String end) throws IOException {
        socket.getOutputStream().write(xml.getBytes(StandardCharsets.UTF_8));
        int length = 0;
        while (true) {
            int count = in.read(buffer, length, buffer.length - length);
            if (count <= 0) {
                throw new EOFException("The server hung up");
            }
            length += count;
            String answer = new String(buffer, 0, length, StandardCharsets.UTF_8);
            if (answer.endsWith(end)
                    || (answer.endsWith("/>") && answer.indexOf('>') == length - 1)) {
                return answer;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Says good-bye, and waits for nobody. */
    void end() throws IOException {
        socket.getOutputStream().write("</stream:stream>".getBytes(StandardCharsets.UTF_8));
    }
}
