// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** The logo that an administrator gave the pages: what may be one, and where it is kept. */
package org.igniterealtime.openfire.plugin.invites.look;
