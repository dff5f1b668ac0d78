// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;

/** What all pages share. */
public record PageParts(
        Console console, InviteLinks links, Templates templates, CsrfToken antiForgery) {}
