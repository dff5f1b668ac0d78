// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.util.List;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;

/** What clients look for in the stream features before they register. */
public final class AnnouncedFeatures implements Supplier<List<String>> {

    private static final List<String> ALL =
            List.of(
                    // XEP-0445 section 3.
                    "urn:xmpp:ibr-token:0",
                    // Its forerunner, XEP-0401 before 0.5: some clients know no other.
                    "urn:xmpp:invite",
                    // XEP-0077 section 8; Openfire has it while anybody may register.
                    "http://jabber.org/features/iq-register");

    private final Accounts accounts;

    public AnnouncedFeatures(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The namespaces; none where no account can be made. */
    @Override
    public List<String> get() {
        return accounts.areReadOnly() ? List.of() : ALL;
    }
}
