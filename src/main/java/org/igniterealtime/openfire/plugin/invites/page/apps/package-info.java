// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** The apps that a page recommends or lists. */
package org.igniterealtime.openfire.plugin.invites.page.apps;
