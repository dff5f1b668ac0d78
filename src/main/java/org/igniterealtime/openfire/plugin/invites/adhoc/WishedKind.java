// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.issue.Inviter;

/** What the form can ask for; the first is what holds when nothing is chosen. */
enum WishedKind {
    ACCOUNT(Kind.ACCOUNT, true),
    CONTACT(Kind.CONTACT, true),
    /** For people who have an account elsewhere. */
    CONTACT_ONLY(Kind.CONTACT, false),
    RESET(Kind.RESET, false);

    private final Kind kind;
    private final boolean mayRegister;

    WishedKind(Kind kind, boolean mayRegister) {
        this.kind = kind;
        this.mayRegister = mayRegister;
    }

    /**
     * Those that are offered: new passwords are for administrators to give.
     *
     * @param contacts whether this user may invite contacts
     */
    static List<WishedKind> offered(Inviter inviter, boolean contacts) {
        return Arrays.stream(values())
                .filter(k -> inviter.isAdministrator() || k != RESET)
                .filter(k -> contacts || k.kind != Kind.CONTACT)
                .toList();
    }

    /** The one of this name in a form. */
    static Optional<WishedKind> of(String value) {
        return Arrays.stream(values()).filter(k -> k.value().equals(value)).findFirst();
    }

    /** Its name in a form. */
    String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Kind kind() {
        return kind;
    }

    /** Whether whoever is invited may make an account. */
    boolean mayRegister() {
        return mayRegister;
    }
}
