// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import org.jivesoftware.openfire.user.User;
import org.junit.jupiter.api.Test;

/** On the oldest server; where keys are in a table of their own, a running one is asked. */
@SuppressWarnings("JavaUtilDate") // What Openfire has.
class StoredKeysTest {

    private final User user = new User("juliet", null, null, new Date(), new Date());

    @Test
    void aKeyInTheUsersRowTellsOfAPassword() {
        user.setStoredKey("a2V5");

        assertThat(StoredKeys.tellOfPassword(user)).isTrue();
    }

    @Test
    void noKeyTellsNothing() {
        assertThat(StoredKeys.tellOfPassword(user)).isFalse();
    }
}
