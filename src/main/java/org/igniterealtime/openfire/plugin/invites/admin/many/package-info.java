// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Many invites at once: rows that were typed or read from a file, what is wrong with each, and then
 * all of them or none.
 */
package org.igniterealtime.openfire.plugin.invites.admin.many;
