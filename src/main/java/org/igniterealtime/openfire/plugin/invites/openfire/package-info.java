// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Openfire itself: the only package that asks its singletons, or names Jetty, MINA or Netty. It
 * implements what the other packages declare.
 */
package org.igniterealtime.openfire.plugin.invites.openfire;
