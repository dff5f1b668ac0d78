// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.io.IOException;

/** Somebody who has presented a token by one of the doors and is about to make an account. */
public interface Racer extends AutoCloseable {

    String PASSWORD = "rosa elefanten fliegen";

    /** What came of an attempt. */
    enum Outcome {
        MADE,
        /** The token is spent. */
        TOO_LATE,
        NAME_TAKEN,
        SERVER_FAILED
    }

    /** Makes the account of this name with {@link #PASSWORD}; waits for the answer. */
    Outcome register(String username) throws IOException;

    @Override
    void close() throws IOException;
}
