// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import java.nio.charset.StandardCharsets;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.Assets;
import org.igniterealtime.openfire.plugin.invites.web.LookView;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.igniterealtime.openfire.plugin.invites.web.Route;

/** The icon beside a page's title, for servers that have no logo. */
final class IconRoute implements Route {

    private static final byte[] ICON = Assets.read(LookView.ICON).getBytes(StandardCharsets.UTF_8);

    @Override
    public boolean isForEverybody() {
        return true;
    }

    @Override
    public boolean asksDatabase(PageRequest visit) {
        return false;
    }

    @Override
    public Answer answer(PageRequest visit) {
        return Answer.octets("image/svg+xml", ICON).with("Cache-Control", "public, max-age=86400");
    }
}
