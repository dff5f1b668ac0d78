// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Supplier;

/** What every {@code ./bench} does around its work. */
public final class BenchCommand {

    private static final int FAILED = 1;
    private static final int REFUSED_OPTIONS = 2;

    /** What is done once the options are read. */
    public interface Work {

        /** Does it; whether all was well. */
        boolean run() throws IOException, SQLException, InterruptedException;
    }

    private BenchCommand() {}

    /**
     * Does it, and ends what it has started also when it is interrupted.
     *
     * @param work reads the options; an {@link IllegalArgumentException} says what is wrong with
     *     them
     * @return the exit status
     */
    public static int status(Supplier<Work> work) {
        Work wanted;
        try {
            wanted = work.get();
        } catch (IllegalArgumentException refused) {
            System.err.println("bench: " + refused.getMessage());
            return REFUSED_OPTIONS;
        }
        Interruption interruption = new Interruption();
        try {
            return wanted.run() ? 0 : FAILED;
        } catch (InterruptedException stopped) {
            return FAILED;
        } catch (IOException | SQLException | RuntimeException failure) {
            System.err.println("bench: " + failure);
            return FAILED;
        } finally {
            interruption.close();
        }
    }
}
