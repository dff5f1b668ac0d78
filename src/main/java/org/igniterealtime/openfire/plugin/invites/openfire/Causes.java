// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.openfire.user.UserNotFoundException;

/**
 * The causes of an exception. Some of Openfire's exceptions keep theirs in a field of their own,
 * which {@code getCause} does not return.
 */
final class Causes {

    private static final Optional<Field> NESTED = nested();

    private Causes() {}

    /** The exception itself, what caused it, and so on to the first cause. */
    static List<Throwable> of(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        Optional<Throwable> next = Optional.of(failure);
        while (next.isPresent()) {
            causes.add(next.get());
            next = causeOf(next.get()).filter(cause -> !causes.contains(cause));
        }
        return causes;
    }

    private static Optional<Throwable> causeOf(Throwable failure) {
        return Optional.ofNullable(failure.getCause())
                .or(() -> NESTED.flatMap(field -> read(field, failure)));
    }

    private static Optional<Throwable> read(Field field, Throwable failure) {
        if (!(failure instanceof UserNotFoundException)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable((Throwable) field.get(failure));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Openfire hides why a user was not found", e);
        }
    }

    private static Optional<Field> nested() {
        try {
            Field field = UserNotFoundException.class.getDeclaredField("nestedThrowable");
            field.setAccessible(true);
            return Optional.of(field);
        } catch (NoSuchFieldException e) {
            return Optional.empty();
        }
    }
}
