// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.dom4j.DocumentException;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;

/** A client that comes by BOSH (XEP-0124, XEP-0206), with one request at a time. */
final class BoshStream {

    private static final String BODY =
            "<body xmlns='http://jabber.org/protocol/httpbind' %s>%s</body>";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final Element features;
    private final String session;
    private final List<String> headers;
    private long requests = 1000;

    /**
     * Opens a stream.
     *
     * @param headers of each request, name after name and value
     */
    BoshStream(OpenfireServer server, String... headers) throws IOException, InterruptedException {
        this.headers = List.of(headers);
        address = server.http().resolve("/http-bind/");
        Element opened =
                post(
                        "to='example.test' xml:lang='en' wait='20' hold='1' ver='1.6'"
                                + " xmpp:version='1.0' xmlns:xmpp='urn:xmpp:xbosh'",
                        "");
        session = opened.attributeValue("sid");
        features = opened.element("features");
    }

    /** What the server offers. */
    String features() {
        return features.asXML();
    }

    /** Sends something; the answer has to be the only thing that comes. */
    Answer ask(String stanza) throws IOException, InterruptedException {
        Element body = post("sid='" + session + "'", stanza);
        if (body.elements().size() != 1) {
            throw new IOException("Not one answer to " + stanza + ": " + body.asXML());
        }
        return new Answer(body.elements().get(0).asXML());
    }

    private Element post(String attributes, String content)
            throws IOException, InterruptedException {
        String body = BODY.formatted("rid='" + ++requests + "' " + attributes, content);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .timeout(LIMIT)
                        .header("Content-Type", "text/xml; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        HttpResponse<String> answer =
                http.send(
                        request.build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            return DocumentHelper.parseText(answer.body()).getRootElement();
        } catch (DocumentException e) {
            throw new IOException(answer.statusCode() + " " + answer.body(), e);
        }
    }
}
