// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * What an invitee sees in a browser: {@code /invite} on the HTTP binding. Knows the core and the
 * templates; nothing knows it but the plugin that mounts it. Here the pages are put together. Each
 * has a package of its own, and so has what several of them show.
 */
package org.igniterealtime.openfire.plugin.invites.page;
