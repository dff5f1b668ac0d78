// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * The base address, asked as a visitor would. Nothing but this scheme, host and port is ever
 * connected to: no proxy of the Java installation, and no redirect is followed.
 */
final class Origin {

    private static final Duration CONNECTING = Duration.ofSeconds(4);

    /** In octets; more of a page is not read. */
    private static final int LONGEST_BODY = 256 * 1024;

    /**
     * An answer, whatever its status.
     *
     * @param body its beginning
     */
    record Answer(int status, HttpResponse<InputStream> response, String body) {

        /** The first header of this name. */
        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** How the server saw the request, if this plugin has answered. */
        Optional<Sighting> sighting() {
            return header(Sighting.HEADER).flatMap(Sighting::read);
        }
    }

    private final String baseUrl;
    private final ObservedCertificate certificate;
    private final HttpClient http;

    /**
     * @param baseUrl as in the settings, without a slash at the end
     * @param certificate looks at the one that is shown
     */
    Origin(String baseUrl, ObservedCertificate certificate, Executor executor)
            throws GeneralSecurityException {
        this.baseUrl = baseUrl;
        this.certificate = certificate;
        this.http = client(certificate, executor);
    }

    /** A client that goes nowhere but where it is sent. */
    static HttpClient client(ObservedCertificate certificate, Executor executor)
            throws GeneralSecurityException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(CONNECTING)
                .sslContext(certificate.context())
                .executor(executor)
                .build();
    }

    String baseUrl() {
        return baseUrl;
    }

    URI base() {
        return URI.create(baseUrl);
    }

    boolean isEncrypted() {
        return "https".equalsIgnoreCase(base().getScheme());
    }

    /** The port that visitors connect to. */
    int port() {
        int usual = isEncrypted() ? 443 : 80;
        return base().getPort() < 0 ? usual : base().getPort();
    }

    /** What is before the plugin's own paths, without a slash at the end; mostly empty. */
    String prefix() {
        return Optional.ofNullable(base().getRawPath()).orElse("");
    }

    /** The verdict on the certificate of the last new connection; empty without encryption. */
    Optional<ObservedCertificate.Verdict> certificate() {
        return certificate.verdict();
    }

    /**
     * Sends a request.
     *
     * @param below what follows the base address, with a slash in front
     * @param headers name after name and value
     * @throws Unanswered when there is no answer
     */
    Answer ask(String method, String below, String... headers)
            throws Unanswered, InterruptedException {
        return ask(method, URI.create(baseUrl + below), headers);
    }

    /** The same at the root of the host. */
    Answer askRoot(String method, String path) throws Unanswered, InterruptedException {
        return ask(method, base().resolve(path));
    }

    private Answer ask(String method, URI address, String... headers)
            throws Unanswered, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .method(method, BodyPublishers.noBody())
                        .header("User-Agent", "invites-check");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<InputStream> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] start = body.readNBytes(LONGEST_BODY);
                return new Answer(
                        response.statusCode(), response, new String(start, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw unanswered(e);
        }
    }

    private Unanswered unanswered(IOException why) {
        if (isBecauseOf(why, UnresolvedAddressException.class)
                || isBecauseOf(why, UnknownHostException.class)) {
            return new Unanswered(Diagnosis.ADDRESS_UNNAMED, why, base().getHost());
        }
        if (isBecauseOf(why, ConnectException.class)
                || isBecauseOf(why, NoRouteToHostException.class)
                || isBecauseOf(why, HttpTimeoutException.class)) {
            return new Unanswered(Diagnosis.ADDRESS_UNREACHED, why, baseUrl);
        }
        String words = Optional.ofNullable(why.getMessage()).orElse(why.getClass().getSimpleName());
        return new Unanswered(Diagnosis.ADDRESS_BROKEN, why, baseUrl, words);
    }

    private static boolean isBecauseOf(Throwable thrown, Class<? extends Throwable> kind) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                .limit(10)
                .anyMatch(kind::isInstance);
    }
}
