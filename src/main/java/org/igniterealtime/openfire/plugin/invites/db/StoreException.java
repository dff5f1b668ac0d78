// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.sql.SQLException;
import java.util.Optional;

/**
 * The database did not do what was asked, or another store that was asked did not answer. All that
 * a store throws. The message holds the statement without its parameters, so that no token or key
 * reaches a log through it.
 */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreException(String statement, SQLException cause) {
        super("The database refused: " + statement, withoutValues(cause));
    }

    private StoreException(String what, Throwable silence) {
        super("No answer: " + what + " (" + silence.getClass().getSimpleName() + ")");
        setStackTrace(silence.getStackTrace());
    }

    /**
     * The failure of a store that is not ours, a directory for instance.
     *
     * @param what what was asked
     * @param silence why there is no answer; its message is left out, since it may hold a name
     */
    public static StoreException unanswered(String what, Throwable silence) {
        return new StoreException(what, silence);
    }

    /**
     * The failure of a database that is behind another one; empty when there is none. For stores
     * that are not ours and call everything by one name.
     *
     * @param what what was asked
     */
    public static Optional<StoreException> within(Throwable failure, String what) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal) {
                return Optional.of(new StoreException(what, refusal));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the transaction was given up because another one was in its way, and may go well the
     * next time: class 40 of the SQL states.
     */
    boolean isRetryable() {
        return getCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith("40");
    }

    /** Drivers quote values in their messages; state and code say enough, the stack says where. */
    private static SQLException withoutValues(SQLException cause) {
        String summary =
                cause.getClass().getSimpleName()
                        + ", SQL state "
                        + cause.getSQLState()
                        + ", code "
                        + cause.getErrorCode();
        SQLException bare = new SQLException(summary, cause.getSQLState(), cause.getErrorCode());
        bare.setStackTrace(cause.getStackTrace());
        return bare;
    }
}
