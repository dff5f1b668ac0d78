// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** The page with the numbers of the last months, and its chart. */
package org.igniterealtime.openfire.plugin.invites.admin.figures;
