// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with a file, as a browser sends it (RFC 7578). */
public final class SentFile {

    private SentFile() {}

    /** The request with the fields, and the file in the place of the one of this name. */
    public static HttpRequest.Builder in(
            HttpRequest.Builder request, Map<String, String> fields, String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(
                (field, value) -> {
                    if (!field.equals(name)) {
                        body.writeBytes(octets(part(field) + value + "\r\n"));
                    }
                });
        body.writeBytes(octets(part(name + "\"; filename=\"x.png")));
        body.writeBytes(file);
        body.writeBytes(octets("\r\n--limit--\r\n"));
        return request.header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static String part(String name) {
        return "--limit\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
