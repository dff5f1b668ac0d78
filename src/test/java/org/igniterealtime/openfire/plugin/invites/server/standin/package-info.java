// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * A stand-in for Openfire's admin console, whose web application is not on Maven Central for 4.2.0:
 * a login page, a front page and the frame around plugin pages. Authentication, menu and plugin
 * pages are Openfire's own.
 */
package org.igniterealtime.openfire.plugin.invites.server.standin;
