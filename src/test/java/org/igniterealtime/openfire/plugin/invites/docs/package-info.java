// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** The documents say what the code does, and the manual is one text in two forms. */
package org.igniterealtime.openfire.plugin.invites.docs;
