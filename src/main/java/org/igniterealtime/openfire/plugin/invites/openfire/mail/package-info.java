// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** The mail server that Openfire is set to use, by the library that Openfire brings along. */
package org.igniterealtime.openfire.plugin.invites.openfire.mail;
