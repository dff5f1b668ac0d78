package org.igniterealtime.openfire.plugin.invites.db;

import java.sql.SQLException;

/**
 * The database did not do what was asked. All that a store throws. The message holds the statement
 * without its parameters, so that no token or key reaches a log through it.
 */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreException(String statement, SQLException cause) {
        super("The database refused: " + statement, withoutValues(cause));
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
