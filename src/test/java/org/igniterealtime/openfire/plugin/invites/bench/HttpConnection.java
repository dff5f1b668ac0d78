// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A connection to an HTTP server that stays open from request to request. */
final class HttpConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    /**
     * An answer.
     *
     * @param cookie name and value of the last cookie that it sets, or empty
     * @param body in Latin letters; empty when it was not asked for
     */
    record Answer(int status, String cookie, String body) {}

    private final Socket socket;
    private final InputStream in;

    /** Connects to where this address is. */
    HttpConnection(URI address) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** A request as it goes over the wire. */
    static byte[] request(String method, URI address, Map<String, String> headers, String body) {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        StringBuilder text = new StringBuilder();
        text.append(method).append(' ').append(address.getRawPath()).append(query);
        text.append(" HTTP/1.1\r\nHost: ").append(address.getAuthority()).append("\r\n");
        headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
        if (!body.isEmpty()) {
            int length = body.getBytes(StandardCharsets.UTF_8).length;
            text.append("Content-Length: ").append(length).append("\r\n");
        }
        return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Sends a request and reads the whole answer.
     *
     * @param keep whether its body is wanted; else it is skipped
     */
    Answer ask(byte[] request, boolean keep) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        String cookie = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.substring(0, header.indexOf(':'));
            String value = header.substring(name.length() + 1).strip();
            if (name.equalsIgnoreCase("Content-Length")) {
                length = Integer.parseInt(value);
            } else if (name.equalsIgnoreCase("Transfer-Encoding")) {
                chunked = value.equalsIgnoreCase("chunked");
            } else if (name.equalsIgnoreCase("Set-Cookie")) {
                cookie = value.split(";", 2)[0];
            }
        }
        if (chunked) {
            if (keep) {
                throw new IOException("A body in chunks was not expected");
            }
            skipChunks();
            return new Answer(status, cookie, "");
        }
        if (keep) {
            String body = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
            return new Answer(status, cookie, body);
        }
        in.skipNBytes(length);
        return new Answer(status, cookie, "");
    }

    private void skipChunks() throws IOException {
        int size;
        do {
            size = Integer.parseInt(line(), 16);
            in.skipNBytes(size);
            line();
        } while (size > 0);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int octet = in.read();
        while (octet != '\n') {
            if (octet < 0) {
                throw new EOFException("The server closed the connection");
            }
            line.append((char) octet);
            octet = in.read();
        }
        line.setLength(line.length() - 1);
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
