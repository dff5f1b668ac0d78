package org.igniterealtime.openfire.plugin.invites.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.igniterealtime.openfire.plugin.invites.apps.Platform;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** One request, and what it says about who makes it. */
final class PageRequest {

    private static final Pattern END_OF_TOKEN = Pattern.compile("[&=]");
    private static final Pattern LANGUAGE = Pattern.compile("(&?lang=[^&]*)?");
    private static final String VALUE = "=([A-Za-z0-9-]{1,64})(?:&|$)";

    private final HttpServletRequest request;
    private final Texts texts;

    PageRequest(HttpServletRequest request) {
        this.request = request;
        this.texts =
                parameter("lang")
                        .map(tag -> Texts.in(Locale.forLanguageTag(tag)))
                        .orElseGet(() -> Texts.accepted(header("Accept-Language")));
    }

    /** The request itself, for its body. */
    HttpServletRequest request() {
        return request;
    }

    /** The language to write in: the one chosen in the menu, else the browser's. */
    Texts texts() {
        return texts;
    }

    /** The path below that of all pages; {@code /} for the landing page. */
    String path() {
        return Optional.ofNullable(request.getPathInfo()).orElse("/");
    }

    /**
     * The form's address, relative to the landing page. A browser leaves out what follows the last
     * slash of the page's address, so it matters whether that ends in one.
     */
    String form() {
        return request.getRequestURI().endsWith("/") ? "register" : mount() + "/register";
    }

    /** The landing page's address, relative to the form. */
    String landingPage() {
        return "../" + mount();
    }

    private String mount() {
        return request.getContextPath().substring(1);
    }

    boolean is(String method) {
        return request.getMethod().equals(method);
    }

    /** Whether anything was asked for but a language. */
    boolean asks() {
        return !LANGUAGE.matcher(query()).matches();
    }

    /**
     * What stands where the landing page's token should stand; may be anything. Messengers append
     * to a link what they like: {@code ?TOKEN&fbclid=…}, {@code ?TOKEN=}.
     */
    String token() {
        return END_OF_TOKEN.split(query(), 2)[0];
    }

    /** A parameter of the query, if it consists of letters, digits and dashes. */
    Optional<String> parameter(String name) {
        Matcher matcher = Pattern.compile("(?:^|&)" + name + VALUE).matcher(query());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** A cookie's value. */
    Optional<String> cookie(String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Whether the browser came by https, as far as the server knows. */
    boolean isSecure() {
        return request.isSecure();
    }

    /** The network address of the client, as the server's own settings for proxies have it. */
    String address() {
        return request.getRemoteAddr();
    }

    /** What the browser says it runs on. */
    Optional<Platform> platform() {
        return Platform.ofUserAgent(header("User-Agent"));
    }

    /** The parameters of the query with these names, as they can be put into a link. */
    String keep(String... names) {
        return String.join(
                "&",
                Stream.of(names)
                        .flatMap(name -> parameter(name).map(v -> name + "=" + v).stream())
                        .toList());
    }

    private String header(String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }

    private String query() {
        return Optional.ofNullable(request.getQueryString()).orElse("");
    }
}
