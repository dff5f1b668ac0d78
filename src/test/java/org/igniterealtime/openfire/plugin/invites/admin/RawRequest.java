// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request as no well-behaved client would send it. */
public final class RawRequest {

    private RawRequest() {}

    /** Sends the address beside {@code neighbour} as it is, and gives the whole answer. */
    public static String get(URI neighbour, String address) {
        String path = neighbour.getPath().replaceAll("[^/]*$", "") + address;
        try (Socket socket = new Socket(neighbour.getHost(), neighbour.getPort())) {
            socket.getOutputStream()
                    .write(
                            ("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
