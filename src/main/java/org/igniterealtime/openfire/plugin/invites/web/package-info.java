// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * What the doors for people without the console share, {@code page} and {@code mine}: a request, an
 * answer, what is at a path, and the frame around every page.
 *
 * <p>The pages ask nothing from elsewhere, work without script, and never repeat what a stranger
 * sent. All links of the pages are relative or begin with the announced address, never with a
 * request's Host header.
 */
package org.igniterealtime.openfire.plugin.invites.web;
