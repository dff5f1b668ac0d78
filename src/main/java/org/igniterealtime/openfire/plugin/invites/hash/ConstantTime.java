// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.hash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Compares what somebody may be guessing at. */
public final class ConstantTime {

    private ConstantTime() {}

    /** Whether two texts are the same, in a time that says nothing about where they differ. */
    public static boolean areEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
