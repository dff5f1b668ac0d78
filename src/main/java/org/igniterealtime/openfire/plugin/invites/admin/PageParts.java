package org.igniterealtime.openfire.plugin.invites.admin;

import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;

/** What all pages share. */
record PageParts(
        Console console, InviteLinks links, Templates templates, AntiForgery antiForgery) {}
