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

/** A connection over which the same request goes again and again. */
final class KeptAlive implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final byte[] request;

    KeptAlive(Target target) throws IOException {
        URI address = target.address();
        request = request(target).getBytes(StandardCharsets.UTF_8);
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private static String request(Target target) {
        URI address = target.address();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        StringBuilder text = new StringBuilder();
        text.append(target.method()).append(' ').append(address.getRawPath()).append(query);
        text.append(" HTTP/1.1\r\nHost: ").append(address.getAuthority()).append("\r\n");
        target.headers().forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
        if (!target.body().isEmpty()) {
            int length = target.body().getBytes(StandardCharsets.UTF_8).length;
            text.append("Content-Length: ").append(length).append("\r\n");
        }
        return text.append("\r\n").append(target.body()).toString();
    }

    /** Sends the request, reads the whole answer and gives its status. */
    int ask() throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ")[1]);
        long length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.substring(0, header.indexOf(':'));
            String value = header.substring(name.length() + 1).strip();
            if (name.equalsIgnoreCase("Content-Length")) {
                length = Long.parseLong(value);
            } else if (name.equalsIgnoreCase("Transfer-Encoding")) {
                chunked = value.equalsIgnoreCase("chunked");
            }
        }
        if (chunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        return status;
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
