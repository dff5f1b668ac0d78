// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.util.Optional;
import java.util.function.Supplier;

/** What the pages look like, and where the addresses are that the law or good manners ask for. */
abstract class LookSettings extends DeclaredSettings {

    LookSettings(Properties properties, Supplier<String> computedBaseUrl, String domain) {
        super(properties, computedBaseUrl, domain);
    }

    private final Setting<Optional<Accent>> accentColour =
            declare(Section.LOOK, "accentColour", SettingType.accent(), Optional::empty);

    /** The colour of links and buttons; by default the style sheet's own. */
    public final Setting<Optional<Accent>> accentColour() {
        return accentColour;
    }

    private final Setting<String> imprintUrl = address("imprintUrl");

    /** Who runs the server: an https address; empty when nowhere. */
    public final Setting<String> imprintUrl() {
        return imprintUrl;
    }

    private final Setting<String> privacyUrl = address("privacyUrl");

    /** What is done with people's data: an https address; empty when nowhere. */
    public final Setting<String> privacyUrl() {
        return privacyUrl;
    }

    private final Setting<String> termsUrl = address("termsUrl");

    /** What people agree to: an https address; empty when nowhere. */
    public final Setting<String> termsUrl() {
        return termsUrl;
    }

    private final Setting<String> contactUrl =
            declare(Section.LOOK, "contactUrl", SettingType.line(Addresses::contact), () -> "");

    /** Whom to ask: an https or a mailto address; empty when nobody. */
    public final Setting<String> contactUrl() {
        return contactUrl;
    }

    private Setting<String> address(String key) {
        return declare(Section.LOOK, key, SettingType.line(Addresses::secure), () -> "");
    }

    private final Setting<String> logo =
            elsewhere("logo", SettingType.line(Addresses::fingerprint), "");

    /** Which picture is the logo: its SHA-256 in lower-case hex; empty while there is none. */
    public final Setting<String> logo() {
        return logo;
    }
}
