// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All settings of the plugin, each declared once: the page of settings draws, checks and writes
 * what is declared here, in this order. Only the list of apps and the logo have pages of their own,
 * and the three secrets are on none.
 */
public final class Settings extends UserSettings {

    /** The longest that anything lasts which does not last for ever: ten years. */
    public static final Duration LONGEST_DURATION = Duration.ofDays(3660);

    /**
     * @param computedBaseUrl the address of the HTTP binding as the server knows it itself
     * @param domain the XMPP domain
     */
    public Settings(Properties properties, Supplier<String> computedBaseUrl, String domain) {
        super(properties, computedBaseUrl, domain);
    }

    private final Setting<String> baseUrl =
            declare(
                    Section.LINKS,
                    "baseUrl",
                    SettingType.line(Addresses::base),
                    () -> computedBaseUrl.get());

    /**
     * The address under which people reach the HTTP binding, for instance {@code
     * https://chat.example.org/xmpp}; http or https, no slash at the end. All links begin with it,
     * and never with a request's Host header.
     */
    public Setting<String> baseUrl() {
        return baseUrl;
    }

    private final Setting<String> siteName =
            declare(Section.LINKS, "siteName", SettingType.line(Addresses::siteName), () -> domain);

    /** What the pages call this server: 1 to 100 characters; by default the domain. */
    public Setting<String> siteName() {
        return siteName;
    }

    private final Setting<String> webChatUrl =
            declare(Section.LINKS, "webChatUrl", SettingType.line(Addresses::web), () -> "");

    /** Where people can chat in a browser: an http or https address; empty when nowhere. */
    public Setting<String> webChatUrl() {
        return webChatUrl;
    }

    private final Setting<Duration> defaultLifetime =
            declare(
                    Section.TIMES,
                    "defaultLifetime",
                    SettingType.duration(),
                    () -> Duration.ofDays(7));

    /** How long an invite lives when its maker does not say, in milliseconds; 7 days. */
    public Setting<Duration> defaultLifetime() {
        return defaultLifetime;
    }

    private final Setting<Duration> retention =
            declare(Section.TIMES, "retention", SettingType.duration(), () -> Duration.ofDays(30));

    /** How long a dead invite is kept before it is deleted, in milliseconds; 30 days. */
    public Setting<Duration> retention() {
        return retention;
    }

    private final Setting<Boolean> unlimitedLifetime =
            declare(Section.TIMES, "unlimitedLifetime", SettingType.flag(), () -> false);

    /** Whether invites that never expire are allowed; by default they are not. */
    public Setting<Boolean> unlimitedLifetime() {
        return unlimitedLifetime;
    }

    private final Setting<Boolean> inviteOnly =
            declare(Section.REGISTRATION, "inviteOnly", SettingType.flag(), () -> true);

    /**
     * Whether people without an invite are refused when they register in a client; by default they
     * are. Otherwise Openfire's own settings decide.
     */
    public Setting<Boolean> inviteOnly() {
        return inviteOnly;
    }

    private final Setting<Integer> shortestPassword =
            declare(Section.REGISTRATION, "shortestPassword", SettingType.count(6, 64), () -> 10);

    /** The fewest characters of a password that an invitee chooses: 6 to 64, by default 10. */
    public Setting<Integer> shortestPassword() {
        return shortestPassword;
    }

    private final Setting<List<String>> reservedNames =
            declare(
                    Section.REGISTRATION,
                    "reservedNames",
                    SettingType.names(Input.LINES),
                    () -> ReservedNames.USUAL);

    /**
     * Names, and lookalikes of them, that no invite can claim: those that people would take for the
     * server itself or for its operators. As text: one a line.
     */
    public Setting<List<String>> reservedNames() {
        return reservedNames;
    }

    private final Setting<Optional<NamePattern>> namePattern =
            declare(
                    Section.REGISTRATION,
                    "namePattern",
                    SettingType.namePattern(),
                    Optional::empty);

    /** The form of user names that invitees choose; by default any. */
    public Setting<Optional<NamePattern>> namePattern() {
        return namePattern;
    }

    private final Setting<Integer> tombstoneDays =
            declare(Section.REGISTRATION, "tombstoneDays", SettingType.count(0, MOST), () -> 60);

    /** How many days the name of a deleted account stays closed, 0 (not at all) to 100,000; 60. */
    public Setting<Integer> tombstoneDays() {
        return tombstoneDays;
    }

    private final Setting<Integer> failuresAllowed =
            declare(Section.REGISTRATION, "failuresAllowed", SettingType.count(0, MOST), () -> 20);

    /**
     * How often one network address may fail at presenting a token or redeeming an invite in {@link
     * #failurePeriod}, 0 (no limit) to 100,000; 20.
     */
    public Setting<Integer> failuresAllowed() {
        return failuresAllowed;
    }

    private final Setting<Duration> failurePeriod =
            declare(
                    Section.REGISTRATION,
                    "failurePeriod",
                    SettingType.duration(),
                    () -> Duration.ofMinutes(10));

    /**
     * The time after which {@link #failuresAllowed} failures are forgotten, in milliseconds; 10
     * minutes.
     */
    public Setting<Duration> failurePeriod() {
        return failurePeriod;
    }

    private final Setting<String> apps = elsewhere("apps", SettingType.line(json -> json), "");

    /**
     * The changes to the list of apps in the jar, as JSON; validated by whoever sets it; empty when
     * there are none.
     */
    public Setting<String> apps() {
        return apps;
    }

    // Openfire's console does not show properties of such a name.
    private final Secret formKey = new Secret(properties, PREFIX + "formCookieKey");

    /** The key that proves a form came from this server. Not a setting, so on no page. */
    public Supplier<byte[]> formKey() {
        return formKey;
    }

    private final Secret silenceSalt = new Secret(properties, PREFIX + "silenceSalt");

    /** The salt for the hashes of addresses that want no mail. Not a setting, so on no page. */
    public Supplier<byte[]> silenceSalt() {
        return silenceSalt;
    }

    private final Secret tombstoneSalt = new Secret(properties, PREFIX + "tombstoneSalt");

    /** The salt for the hashes of deleted accounts' names. Not a setting, so on no page. */
    public Supplier<byte[]> tombstoneSalt() {
        return tombstoneSalt;
    }

    /** The keys that the configuration names, a line each; not a setting, so on no page. */
    public String provisionedKeys() {
        return properties.get(PREFIX + "provisionedKeys").orElse("");
    }
}
