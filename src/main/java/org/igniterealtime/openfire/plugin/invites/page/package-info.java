// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * What an invitee sees in a browser: {@code /invite} on the HTTP binding. Knows the core and the
 * templates; nothing knows it but the plugin that mounts it.
 *
 * <p>The pages ask nothing from elsewhere, work without script, and never repeat what a stranger
 * sent. All links of the pages are relative or begin with the announced address, never with a
 * request's Host header.
 */
package org.igniterealtime.openfire.plugin.invites.page;
