// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.igniterealtime.openfire.plugin.invites.apps.Platform;
import org.igniterealtime.openfire.plugin.invites.check.Sighting;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.PresentedToken;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** One request, and what it says about who makes it. */
public final class PageRequest {

    private static final Pattern LAST_STEP = Pattern.compile("/[^/]+/?");
    private static final Pattern LANGUAGE = Pattern.compile("(&?lang=[^&]*)?");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** Longer headers are not taken apart. */
    private static final int LONGEST_LIST = 1000;

    private final HttpServletRequest request;
    private final FormText query;
    private final String below;
    private final String mount;
    private final Texts texts;
    private final Optional<String> token;
    private final Optional<Platform> platform;

    public PageRequest(HttpServletRequest request) {
        this.request = request;
        this.query = FormText.ofQuery(request);
        // The container forgets them when the servlet has returned and the body is still to come.
        this.below = Optional.ofNullable(request.getPathInfo()).orElse("/");
        this.mount = Optional.ofNullable(request.getContextPath()).orElse("");
        this.texts =
                parameter("lang")
                        .map(tag -> Texts.in(Locale.forLanguageTag(tag)))
                        .orElseGet(() -> Texts.accepted(header("Accept-Language")));
        this.token = PresentedToken.in(below + "?" + query());
        this.platform = Platform.ofUserAgent(header("User-Agent"));
    }

    /** The language to write in: the one chosen in the menu, else the browser's. */
    public Texts texts() {
        return texts;
    }

    /**
     * The path below that of all pages; {@code /} for the landing page, which is also where a link
     * leads whose question mark somebody has made a slash.
     */
    public String path() {
        return LAST_STEP.matcher(below).matches() && hasToken(below) ? "/" : below;
    }

    /** The address of the page below the landing page that has this name, relative to this page. */
    public String page(String name) {
        // A browser leaves out what follows the last slash, so it matters how many there are.
        return depth() == 0 ? mount() + "/" + name : "../".repeat(depth() - 1) + name;
    }

    /** The form's address, relative to this page. */
    public String form() {
        return page("register");
    }

    /** The landing page's address, relative to this page. */
    public String landingPage() {
        return "../".repeat(depth()) + mount();
    }

    private int depth() {
        return slashes(request.getRequestURI()) - slashes(mount);
    }

    private static int slashes(String path) {
        return (int) path.chars().filter(character -> character == '/').count();
    }

    private static boolean hasToken(String text) {
        return PresentedToken.in(text).isPresent();
    }

    private String mount() {
        return mount.substring(1);
    }

    public boolean is(String method) {
        return request.getMethod().equals(method);
    }

    /** Whether anything was asked for but a language. */
    public boolean asks() {
        return !LANGUAGE.matcher(query()).matches() || hasToken(below);
    }

    /** The token in the address, wherever it is; empty text when there is none. */
    public String token() {
        return token.orElse("");
    }

    /** A parameter of the query, if it consists of letters, digits, dashes and underscores. */
    public Optional<String> parameter(String name) {
        return query.first(name).filter(value -> VALUE.matcher(value).matches());
    }

    /** A cookie's value. */
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Whether the client reads what is compressed so (RFC 9110, section 12.5.3). */
    public boolean reads(String coding) {
        String header = header("Accept-Encoding");
        return header.length() <= LONGEST_LIST
                && Stream.of(header.split(",", -1))
                        .map(item -> item.replaceAll("\\s", "").toLowerCase(Locale.ROOT))
                        .anyMatch(
                                item ->
                                        item.equals(coding)
                                                || item.matches(coding + ";q=(1|0\\.\\d*[1-9]).*"));
    }

    /** Whether the client has what this ETag stands for (RFC 9110, section 13.1.2). */
    public boolean knows(String tag) {
        String header = header("If-None-Match");
        return header.length() <= LONGEST_LIST
                && Stream.of(header.split(",", -1)).map(String::strip).anyMatch(tag::equals);
    }

    /** Whether the browser came by https, as far as the server knows. */
    public boolean isSecure() {
        return request.isSecure();
    }

    /**
     * Whether the browser came by https, as far as a proxy or the server knows. Only what is said
     * to people may depend on it: anybody can claim it of their own request.
     */
    public boolean isByHttps() {
        return isSecure() || header("X-Forwarded-Proto").equalsIgnoreCase("https");
    }

    /** The network address of the client, as the server's own settings for proxies have it. */
    public String address() {
        return request.getRemoteAddr();
    }

    /** How the request has arrived, for the doctor's test invite. */
    public Sighting sighting(Invite invite) {
        return new Sighting(
                invite.id(),
                address(),
                isSecure(),
                request.getLocalPort(),
                header("X-Forwarded-For"));
    }

    /** What the browser says it runs on. */
    public Optional<Platform> platform() {
        return platform;
    }

    /** The parameters of the query with these names, as they can be put into a link. */
    public String keep(String... names) {
        return String.join(
                "&",
                Stream.of(names)
                        .flatMap(name -> parameter(name).map(v -> name + "=" + v).stream())
                        .toList());
    }

    /** A query that begins so and goes on with {@link #keep}. */
    public String keepAfter(String query, String... names) {
        String kept = keep(names);
        return kept.isEmpty() ? query : query + "&" + kept;
    }

    /** The address of a {@link #page} with {@link #keep} as its query. */
    public String pageKeeping(String name, String... names) {
        String kept = keep(names);
        return page(name) + (kept.isEmpty() ? "" : "?" + kept);
    }

    private String header(String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }

    private String query() {
        return Optional.ofNullable(request.getQueryString()).orElse("");
    }
}
