// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** The form that makes an account or sets a new password. */
package org.igniterealtime.openfire.plugin.invites.page.form;
