// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** What all pages say alike about an invite: who invites, until when, what to do next. */
package org.igniterealtime.openfire.plugin.invites.page.wording;
