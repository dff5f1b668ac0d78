// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** A headless Chromium for tests. Everything in it is closed by whoever opened it. */
package org.igniterealtime.openfire.plugin.invites.browser;
