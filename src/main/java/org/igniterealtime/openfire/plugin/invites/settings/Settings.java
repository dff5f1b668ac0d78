package org.igniterealtime.openfire.plugin.invites.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** All settings of the plugin. Every one of them is on a page of the console. */
public final class Settings {

    private static final String PREFIX = "plugin.invites.";
    private static final Duration LONGEST = Duration.ofDays(3660);
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final int LONGEST_SITE_NAME = 100;

    private final Properties properties;
    private final Setting<String> baseUrl;
    private final Setting<String> siteName;
    private final Setting<Integer> shortestPassword;
    private final Setting<String> webChatUrl;
    private final Setting<String> apps;
    private final Setting<Duration> defaultLifetime;
    private final Setting<Duration> retention;

    /**
     * @param computedBaseUrl the address of the HTTP binding as the server knows it itself
     * @param domain the XMPP domain
     */
    public Settings(Properties properties, Supplier<String> computedBaseUrl, String domain) {
        this.properties = properties;
        this.baseUrl = text("baseUrl", computedBaseUrl, Settings::parseBaseUrl);
        this.siteName = text("siteName", () -> domain, Settings::parseSiteName);
        this.shortestPassword =
                new Setting<>(
                        properties,
                        PREFIX + "shortestPassword",
                        () -> 10,
                        Settings::parsePasswordLength,
                        length -> Integer.toString(length));
        this.webChatUrl = text("webChatUrl", () -> "", Settings::parseWebUrl);
        this.apps = text("apps", () -> "", json -> json);
        this.defaultLifetime = duration("defaultLifetime", Duration.ofDays(7));
        this.retention = duration("retention", Duration.ofDays(30));
    }

    /**
     * The address under which people reach the HTTP binding, for instance {@code
     * https://chat.example.org/xmpp}; http or https, no slash at the end. All links begin with it,
     * and never with a request's Host header.
     */
    public Setting<String> baseUrl() {
        return baseUrl;
    }

    /** What the pages call this server: 1 to 100 characters; by default the domain. */
    public Setting<String> siteName() {
        return siteName;
    }

    /** The fewest characters of a password that an invitee chooses: 6 to 64, by default 10. */
    public Setting<Integer> shortestPassword() {
        return shortestPassword;
    }

    /** Where people can chat in a browser: an http or https address; empty when nowhere. */
    public Setting<String> webChatUrl() {
        return webChatUrl;
    }

    /** The list of apps to show as JSON, checked by whoever sets it; empty for the jar's own. */
    public Setting<String> apps() {
        return apps;
    }

    /** How long an invite lives when its maker does not say, in milliseconds; 7 days. */
    public Setting<Duration> defaultLifetime() {
        return defaultLifetime;
    }

    /** How long a dead invite is kept before it is deleted, in milliseconds; 30 days. */
    public Setting<Duration> retention() {
        return retention;
    }

    private Setting<String> text(
            String name, Supplier<String> defaultValue, Function<String, String> parse) {
        return new Setting<>(properties, PREFIX + name, defaultValue, parse, value -> value);
    }

    private Setting<Duration> duration(String name, Duration defaultValue) {
        return new Setting<>(
                properties,
                PREFIX + name,
                () -> defaultValue,
                Settings::parseDuration,
                value -> Long.toString(value.toMillis()));
    }

    private static int parsePasswordLength(String text) {
        int length = Integer.parseInt(text);
        if (length < 6 || length > 64) {
            throw new IllegalArgumentException("Out of range: " + length);
        }
        return length;
    }

    private static String parseWebUrl(String text) {
        if (!text.matches("https?://[^\\s/?#@]+([/?#]\\S{0,400})?")) {
            throw new IllegalArgumentException("No address of a web page");
        }
        return text;
    }

    private static Duration parseDuration(String milliseconds) {
        // A NumberFormatException is an IllegalArgumentException.
        Duration duration = Duration.ofMillis(Long.parseLong(milliseconds));
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Out of range: " + duration);
        }
        return duration;
    }

    private static String parseSiteName(String text) {
        if (text.length() > LONGEST_SITE_NAME || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("No name of a site");
        }
        return text;
    }

    private static String parseBaseUrl(String text) {
        try {
            URI uri = new URI(text);
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("");
            if (!scheme.toLowerCase(Locale.ROOT).matches("https?")
                    || uri.getHost() == null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null
                    || uri.getRawUserInfo() != null) {
                throw new IllegalArgumentException("No base address");
            }
            return uri.toASCIIString().replaceAll("/+$", "");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No base address", e);
        }
    }
}
