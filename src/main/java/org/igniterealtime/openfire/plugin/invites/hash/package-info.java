// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** Hashes, and comparing secrets. It knows the JDK only. */
package org.igniterealtime.openfire.plugin.invites.hash;
