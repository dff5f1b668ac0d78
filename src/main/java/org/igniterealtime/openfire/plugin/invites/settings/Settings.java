// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** All settings of the plugin. Every one of them is on a page of the console, but the secret. */
public final class Settings {

    private static final String PREFIX = "plugin.invites.";
    private static final Duration LONGEST = Duration.ofDays(3660);
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final int LONGEST_SITE_NAME = 100;
    private static final int MOST = 100_000;

    /** Longer addresses make QR codes that no phone can read. */
    private static final int LONGEST_BASE_URL = 500;

    private static final List<String> RESERVED_NAMES =
            List.of(
                    "abuse",
                    "admin",
                    "administrator",
                    "all",
                    "anonymous",
                    "billing",
                    "contact",
                    "daemon",
                    "everybody",
                    "everyone",
                    "guest",
                    "help",
                    "helpdesk",
                    "hostmaster",
                    "info",
                    "jabber",
                    "mailer-daemon",
                    "moderator",
                    "nobody",
                    "none",
                    "noreply",
                    "null",
                    "official",
                    "openfire",
                    "operator",
                    "owner",
                    "postmaster",
                    "root",
                    "security",
                    "server",
                    "service",
                    "staff",
                    "support",
                    "sysadmin",
                    "sysop",
                    "system",
                    "undefined",
                    "webmaster",
                    "xmpp");

    private final Properties properties;
    private final Setting<String> baseUrl;
    private final Setting<String> siteName;
    private final Setting<Duration> defaultLifetime;
    private final Setting<Duration> retention;
    private final Setting<Who> contactInvites;
    private final Setting<Who> accountInvites;
    private final Setting<List<String>> accountInviteGroups;
    private final Setting<Integer> accountInvitesPerUser;
    private final Setting<Boolean> inviteOnly;
    private final Setting<Integer> failuresAllowed;
    private final Setting<Duration> failurePeriod;
    private final Setting<Integer> shortestPassword;
    private final Setting<List<String>> reservedNames;
    private final Setting<Optional<NamePattern>> namePattern;
    private final Setting<Integer> tombstoneDays;
    private final Setting<String> webChatUrl;
    private final Setting<String> apps;
    private final Secret formKey;
    private final Secret tombstoneSalt;

    /**
     * @param computedBaseUrl the address of the HTTP binding as the server knows it itself
     * @param domain the XMPP domain
     */
    public Settings(Properties properties, Supplier<String> computedBaseUrl, String domain) {
        this.properties = properties;
        this.baseUrl = text("baseUrl", computedBaseUrl, Settings::parseBaseUrl);
        this.siteName = text("siteName", () -> domain, Settings::parseSiteName);
        this.defaultLifetime = duration("defaultLifetime", Duration.ofDays(7));
        this.retention = duration("retention", Duration.ofDays(30));
        this.contactInvites = who("contactInvites", Who.EVERYBODY, Who.NOBODY, Who.EVERYBODY);
        this.accountInvites = who("accountInvites", Who.NOBODY, Who.values());
        this.accountInviteGroups = names("accountInviteGroups", List.of());
        this.accountInvitesPerUser = count("accountInvitesPerUser", 10, 1);
        this.inviteOnly = flag("inviteOnly", true);
        this.failuresAllowed = count("failuresAllowed", 20, 0);
        this.failurePeriod = duration("failurePeriod", Duration.ofMinutes(10));
        this.shortestPassword =
                new Setting<>(
                        properties,
                        PREFIX + "shortestPassword",
                        () -> 10,
                        Settings::parsePasswordLength,
                        length -> Integer.toString(length));
        this.reservedNames = names("reservedNames", RESERVED_NAMES);
        this.namePattern =
                new Setting<>(
                        properties,
                        PREFIX + "namePattern",
                        Optional::empty,
                        text -> Optional.of(NamePattern.of(text)),
                        pattern -> pattern.map(NamePattern::expression).orElse(""));
        this.tombstoneDays = count("tombstoneDays", 60, 0);
        this.webChatUrl = text("webChatUrl", () -> "", Settings::parseWebUrl);
        this.apps = text("apps", () -> "", json -> json);
        // Openfire's console does not show properties of such a name.
        this.formKey = new Secret(properties, PREFIX + "formCookieKey");
        this.tombstoneSalt = new Secret(properties, PREFIX + "tombstoneSalt");
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

    /** How long an invite lives when its maker does not say, in milliseconds; 7 days. */
    public Setting<Duration> defaultLifetime() {
        return defaultLifetime;
    }

    /** How long a dead invite is kept before it is deleted, in milliseconds; 30 days. */
    public Setting<Duration> retention() {
        return retention;
    }

    /** Which users may invite contacts in a client: everybody or nobody; everybody. */
    public Setting<Who> contactInvites() {
        return contactInvites;
    }

    /** Which users may invite people who then make an account here; nobody. */
    public Setting<Who> accountInvites() {
        return accountInvites;
    }

    /**
     * The groups that {@link #accountInvites} speaks of; none. As text: one name a line, because a
     * name may have any other character in it.
     */
    public Setting<List<String>> accountInviteGroups() {
        return accountInviteGroups;
    }

    /** How many live invites that make accounts each user may have, 1 to 100,000; 10. */
    public Setting<Integer> accountInvitesPerUser() {
        return accountInvitesPerUser;
    }

    /**
     * Whether people without an invite are refused when they register in a client; they are.
     * Otherwise Openfire's own settings decide about them.
     */
    public Setting<Boolean> inviteOnly() {
        return inviteOnly;
    }

    /**
     * How often one network address may fail at presenting a token or redeeming an invite in {@link
     * #failurePeriod}, 0 (no limit) to 100,000; 20.
     */
    public Setting<Integer> failuresAllowed() {
        return failuresAllowed;
    }

    /** The time in which so many failures are forgotten, in milliseconds; 10 minutes. */
    public Setting<Duration> failurePeriod() {
        return failurePeriod;
    }

    /** The fewest characters of a password that an invitee chooses: 6 to 64, by default 10. */
    public Setting<Integer> shortestPassword() {
        return shortestPassword;
    }

    /**
     * Names that nobody gets by an invite, nor what looks like them; those that people take for the
     * server itself or for who runs it. As text: one a line.
     */
    public Setting<List<String>> reservedNames() {
        return reservedNames;
    }

    /** The form of user names that invitees choose; by default any. */
    public Setting<Optional<NamePattern>> namePattern() {
        return namePattern;
    }

    /** How many days the name of a deleted account stays closed, 0 (not at all) to 100,000; 60. */
    public Setting<Integer> tombstoneDays() {
        return tombstoneDays;
    }

    /** What the names of deleted accounts are hashed with; no setting, and on no page. */
    public Supplier<byte[]> tombstoneSalt() {
        return tombstoneSalt;
    }

    /** Where people can chat in a browser: an http or https address; empty when nowhere. */
    public Setting<String> webChatUrl() {
        return webChatUrl;
    }

    /**
     * What is different from the jar's list of apps, as JSON; checked by whoever sets it, and empty
     * while nothing is.
     */
    public Setting<String> apps() {
        return apps;
    }

    /** What proves that a form came from this server; no setting, and on no page. */
    public Supplier<byte[]> formKey() {
        return formKey;
    }

    private Setting<Boolean> flag(String name, boolean defaultValue) {
        return new Setting<>(
                properties,
                PREFIX + name,
                () -> defaultValue,
                Settings::parseFlag,
                value -> Boolean.toString(value));
    }

    private Setting<Who> who(String name, Who defaultValue, Who... allowed) {
        return new Setting<>(
                properties,
                PREFIX + name,
                () -> defaultValue,
                text -> parseWho(text, List.of(allowed)),
                Who::text);
    }

    private Setting<List<String>> names(String name, List<String> defaultValue) {
        return new Setting<>(
                properties,
                PREFIX + name,
                () -> defaultValue,
                text -> text.lines().map(String::strip).filter(n -> !n.isEmpty()).toList(),
                names -> String.join("\n", names));
    }

    private Setting<Integer> count(String name, int defaultValue, int least) {
        return new Setting<>(
                properties,
                PREFIX + name,
                () -> defaultValue,
                text -> parseCount(text, least),
                value -> Integer.toString(value));
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

    private static Duration parseDuration(String milliseconds) {
        // A NumberFormatException is an IllegalArgumentException.
        Duration duration = Duration.ofMillis(Long.parseLong(milliseconds));
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Out of range: " + duration);
        }
        return duration;
    }

    private static Who parseWho(String text, List<Who> allowed) {
        return allowed.stream()
                .filter(who -> who.text().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not one of " + allowed));
    }

    private static boolean parseFlag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false");
        };
    }

    private static int parseCount(String text, int least) {
        int count = Integer.parseInt(text);
        if (count < least || count > MOST) {
            throw new IllegalArgumentException("Out of range: " + count);
        }
        return count;
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

    private static String parseSiteName(String text) {
        if (text.length() > LONGEST_SITE_NAME || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("No name of a site");
        }
        return text;
    }

    private static String parseBaseUrl(String text) {
        // Of half a character the JDK makes neither an address nor an error that it declares.
        if (text.length() > LONGEST_BASE_URL
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("No base address");
        }
        try {
            URI uri = new URI(text);
            String address = uri.toASCIIString().replaceAll("/+$", "");
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("");
            if (!scheme.toLowerCase(Locale.ROOT).matches("https?")
                    || uri.getHost() == null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null
                    || uri.getRawUserInfo() != null
                    || address.length() > LONGEST_BASE_URL) {
                throw new IllegalArgumentException("No base address");
            }
            return address;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No base address", e);
        }
    }
}
