// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The form that user names must have here, as a regular expression that the whole name has to
 * match. It comes from an administrator, who may not know which expressions take forever, so
 * matching gives up after a fixed number of steps and the name is refused.
 */
public final class NamePattern {

    /** The longest expression, in characters. */
    public static final int LONGEST = 200;

    private static final int MOST_STEPS = 100_000;

    /**
     * A count of three digits or more: repeating an empty match takes time without reading a
     * character.
     */
    private static final Pattern LARGE_COUNT = Pattern.compile("\\{[^}]*\\d{3}");

    private final Pattern pattern;

    private NamePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Compiles an expression in Java's syntax.
     *
     * @throws IllegalArgumentException when it is invalid, too long, or counts beyond 99
     */
    public static NamePattern of(String expression) {
        if (expression.length() > LONGEST || LARGE_COUNT.matcher(expression).find()) {
            throw new IllegalArgumentException("No pattern for names");
        }
        try {
            return new NamePattern(Pattern.compile(expression));
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw new IllegalArgumentException("No pattern for names", e);
        }
    }

    /** The expression, as it was given. */
    String expression() {
        return pattern.pattern();
    }

    /** Compared by the expression. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NamePattern that && expression().equals(that.expression());
    }

    @Override
    public int hashCode() {
        return expression().hashCode();
    }

    @Override
    public String toString() {
        return expression();
    }

    /**
     * Whether a name has the form.
     *
     * @param username prepared: up to 64 characters, in lower case
     */
    public boolean allows(String username) {
        try {
            return pattern.matcher(new Steps(username, new AtomicInteger())).matches();
        } catch (TooManySteps | StackOverflowError e) {
            return false;
        }
    }

    private static final class TooManySteps extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super("A pattern for names takes too long", null, false, false);
        }
    }

    /** A text that counts how often its characters are read, including those of its parts. */
    private record Steps(CharSequence text, AtomicInteger steps) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (steps.incrementAndGet() > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Steps(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
