// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * What the doors on the HTTP binding share, the API and the pages: reading queries, forms and
 * bodies, and a bounded share of the server's threads and database connections. Knows the JDK and
 * the servlet API; keeps no state of any door.
 */
package org.igniterealtime.openfire.plugin.invites.http;
