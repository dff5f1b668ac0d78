// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.util.List;

/** The base address gave no answer, and this is why. */
final class Unanswered extends Exception {

    private static final long serialVersionUID = 1L;

    private final Diagnosis diagnosis;
    private final transient List<Object> arguments;

    Unanswered(Diagnosis diagnosis, Throwable cause, Object... arguments) {
        super(diagnosis.toString(), cause);
        this.diagnosis = diagnosis;
        this.arguments = List.of(arguments);
    }

    /** As the finding of the check that is about the address; others merely have no answer. */
    Finding about(Subject subject) {
        return subject == Subject.ADDRESS
                ? Finding.of(subject, diagnosis, arguments.toArray())
                : Finding.of(subject, Diagnosis.NOT_REACHED);
    }
}
