// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

/** A seal for tests, the same in each. */
public final class TestSeal {

    public static final TokenSeal SEAL = new TokenSeal("testseal", new byte[32]);

    private TestSeal() {}
}
