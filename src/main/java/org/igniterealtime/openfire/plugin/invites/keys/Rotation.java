// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

/** What became of a wish for a new secret. */
public sealed interface Rotation {

    /** There is a new secret, which is shown once. */
    record Rotated(CreatedKey key) implements Rotation {}

    /** There is no such key, or it works no more. */
    record NoSuchKey() implements Rotation {}

    /** Its secret stands in the server's configuration and is changed there. */
    record Provisioned() implements Rotation {}

    /** Somebody else has given it a new secret at the same moment. */
    record Overtaken() implements Rotation {}
}
