// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * What the pages for invitees and the pages of the console share: filled templates and QR codes.
 * Knows {@code texts} and the libraries; the edges know it.
 */
package org.igniterealtime.openfire.plugin.invites.html;
