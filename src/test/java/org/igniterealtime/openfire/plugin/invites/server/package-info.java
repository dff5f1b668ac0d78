// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * A real Openfire for tests and for {@code ./demo}: a home is laid out, a JVM is forked, waited for
 * and stopped again.
 *
 * <p>Everything that {@code ./demo} reaches from here uses JDK classes only, because it is run on
 * the compiled test classes alone. Parameters are never null; lookups give {@link
 * java.util.Optional}.
 */
package org.igniterealtime.openfire.plugin.invites.server;
