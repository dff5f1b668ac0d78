// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** The page after the form: what this browser has made. */
package org.igniterealtime.openfire.plugin.invites.page.welcome;
