// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.util.Arrays;
import java.util.Optional;

/**
 * Comes as a visitor who says to have another address, and sees which one Openfire takes. Wrong
 * links are counted by it: whoever can choose it is not limited, and can have others limited; and
 * where all visitors seem to have the proxy's, they share one limit.
 */
record VisitorsCheck(TestInvitePage page, ProxyLines proxy, ServerFacts server) implements Check {

    /** Addresses that nobody has (RFC 5737). */
    private static final String FORGED = "192.0.2.77";

    private static final String FORGED_BY_STANDARD = "198.51.100.77";

    @Override
    public Subject subject() {
        return Subject.VISITORS;
    }

    @Override
    public Finding look() throws InterruptedException, Unanswered {
        Optional<Sighting> seen =
                page.sighting(
                        page.ask(
                                "GET",
                                "X-Forwarded-For",
                                FORGED,
                                "Forwarded",
                                "for=" + FORGED_BY_STANDARD));
        return seen.map(this::judged).orElseGet(() -> found(Diagnosis.NOT_REACHED));
    }

    private Finding judged(Sighting seen) {
        if (seen.address().equals(FORGED)) {
            return found(Diagnosis.VISITORS_FORGED, "X-Forwarded-For").with(proxy.addresses());
        }
        if (seen.address().equals(FORGED_BY_STANDARD)) {
            return found(Diagnosis.VISITORS_FORGED, "Forwarded").with(proxy.addresses());
        }
        boolean untouched = seen.forwarded().equals(FORGED);
        if (untouched && seen.port() == page.origin().port()) {
            return found(Diagnosis.VISITORS_DIRECT);
        }
        if (untouched || seen.forwarded().isEmpty()) {
            return found(Diagnosis.VISITORS_HIDDEN).with(proxy.addresses());
        }
        return passedOn(seen);
    }

    private Finding passedOn(Sighting seen) {
        boolean believed =
                server.readsForwardedAddresses()
                        && Arrays.stream(seen.forwarded().split(","))
                                .map(String::strip)
                                .anyMatch(seen.address()::equals);
        if (!believed) {
            return found(Diagnosis.VISITORS_UNREAD);
        }
        return page.origin().isEncrypted() && !seen.secure()
                ? found(Diagnosis.VISITORS_UNENCRYPTED).with(proxy.scheme())
                : found(Diagnosis.VISITORS_SEEN);
    }

    private Finding found(Diagnosis diagnosis, Object... arguments) {
        return Finding.of(subject(), diagnosis, arguments);
    }
}
