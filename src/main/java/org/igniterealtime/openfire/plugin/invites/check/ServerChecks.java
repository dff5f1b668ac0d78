// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.util.List;
import java.util.function.BooleanSupplier;

/** What can be seen without asking anybody over a network. */
final class ServerChecks {

    private interface Look {
        Finding at(Subject subject);
    }

    private record Simple(Subject subject, Look way) implements Check {
        @Override
        public Finding look() {
            return way.at(subject);
        }
    }

    private final ServerFacts server;
    private final BooleanSupplier inviteOnly;
    private final BooleanSupplier readOnly;

    /**
     * @param inviteOnly whether people without an invite are refused
     * @param readOnly whether no account can be made here
     */
    ServerChecks(ServerFacts server, BooleanSupplier inviteOnly, BooleanSupplier readOnly) {
        this.server = server;
        this.inviteOnly = inviteOnly;
        this.readOnly = readOnly;
    }

    List<Check> all() {
        return List.of(
                new Simple(Subject.OWN_REGISTRATION, this::ownRegistration),
                new Simple(Subject.USER_STORE, this::userStore),
                new Simple(Subject.MAIL, this::mail));
    }

    private Finding ownRegistration(Subject subject) {
        if (!server.isRegistrationOpen()) {
            return Finding.of(subject, Diagnosis.OWN_REGISTRATION_CLOSED);
        }
        return Finding.of(
                subject,
                inviteOnly.getAsBoolean()
                        ? Diagnosis.OWN_REGISTRATION_OPEN
                        : Diagnosis.OWN_REGISTRATION_WANTED);
    }

    private Finding userStore(Subject subject) {
        return Finding.of(
                subject,
                readOnly.getAsBoolean()
                        ? Diagnosis.USER_STORE_READ_ONLY
                        : Diagnosis.USER_STORE_WRITABLE);
    }

    private Finding mail(Subject subject) {
        return server.mailServer()
                .map(host -> Finding.of(subject, Diagnosis.MAIL_SET, host))
                .orElseGet(() -> Finding.of(subject, Diagnosis.MAIL_UNSET));
    }
}
