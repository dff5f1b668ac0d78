// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.apps;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an app runs. */
public enum Platform {
    ANDROID,
    IOS,
    WINDOWS,
    MACOS,
    LINUX,
    /** In any browser. */
    WEB;

    /** Browsers' are a few hundred characters; lower case of a long text takes its square. */
    private static final int LONGEST_AGENT = 1000;

    /** The name as lists and texts have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The platform of this name, in capitals or not. */
    public static Optional<Platform> of(String name) {
        return Arrays.stream(values())
                .filter(platform -> platform.key().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * The platform that a browser names in its User-Agent header; empty when it names none we know.
     * An iPad that asks for desktop pages says that it is a Mac.
     */
    public static Optional<Platform> ofUserAgent(String userAgent) {
        String agent =
                userAgent
                        .substring(0, Math.min(LONGEST_AGENT, userAgent.length()))
                        .toLowerCase(Locale.ROOT);
        // The order matters: Android says Linux as well, and old phones of Microsoft say Android.
        if (agent.contains("windows")) {
            return Optional.of(WINDOWS);
        }
        if (agent.contains("android")) {
            return Optional.of(ANDROID);
        }
        if (agent.contains("iphone") || agent.contains("ipad") || agent.contains("ipod")) {
            return Optional.of(IOS);
        }
        if (agent.contains("macintosh") || agent.contains("mac os x")) {
            return Optional.of(MACOS);
        }
        return agent.contains("linux") || agent.contains("x11")
                ? Optional.of(LINUX)
                : Optional.empty();
    }

    /** Whether it is held in the hand, and its apps come from a store. */
    public boolean isPhone() {
        return this == ANDROID || this == IOS;
    }

    /** Whether its browser shows an error for an address that no app opens; an iPad says Mac. */
    public boolean isApple() {
        return this == IOS || this == MACOS;
    }

    /** Whether it is used with keyboard and large screen, where web apps are at home. */
    public boolean isDesktop() {
        return this == WINDOWS || this == MACOS || this == LINUX;
    }
}
