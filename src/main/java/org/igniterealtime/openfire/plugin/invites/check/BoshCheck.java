// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens a session over BOSH (XEP-0124, section 7), and ends it when the features have come. */
record BoshCheck(HttpClient http, String domain, URI binding) implements Check {

    private static final String OPEN =
            "<body xmlns='http://jabber.org/protocol/httpbind' rid='%d' to='%s' xml:lang='en'"
                    + " wait='3' hold='1' ver='1.6' xmpp:version='1.0' xmlns:xmpp='urn:xmpp:xbosh'/>";
    private static final String CLOSE =
            "<body xmlns='http://jabber.org/protocol/httpbind' rid='%d' sid='%s'"
                    + " type='terminate'/>";
    private static final Pattern SESSION = Pattern.compile("\\bsid=[\"']([\\w.-]{1,200})[\"']");
    private static final int REQUESTS = 1_000_000_000;

    @Override
    public Subject subject() {
        return Subject.BOSH;
    }

    @Override
    public Finding look() throws IOException, InterruptedException {
        int request = ThreadLocalRandom.current().nextInt(1, REQUESTS);
        String opened = post(OPEN.formatted(request, domain));
        Matcher session = SESSION.matcher(opened);
        if (!session.find()) {
            return Finding.of(subject(), Diagnosis.NOT_CHECKED, opened);
        }
        post(CLOSE.formatted(request + 1, session.group(1)));
        return Finding.of(
                subject(),
                opened.contains(StreamCheck.ANNOUNCEMENT)
                        ? Diagnosis.STREAM_ANNOUNCES
                        : Diagnosis.STREAM_SILENT_ON_WEB);
    }

    private String post(String body) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(binding + "/http-bind/"))
                        .header("Content-Type", "text/xml; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
