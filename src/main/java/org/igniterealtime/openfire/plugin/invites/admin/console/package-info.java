// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * What all pages of the console share: who asks, the frame around a page, the csrf token, messages
 * that wait for the next page, and how forms are read.
 */
package org.igniterealtime.openfire.plugin.invites.admin.console;
