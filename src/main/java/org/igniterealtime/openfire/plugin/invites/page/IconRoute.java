// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The icon beside a page's title, for servers that have no logo. */
final class IconRoute implements Route {

    /** Its name below the landing page. */
    static final String NAME = "icon.svg";

    private static final byte[] ICON = Assets.read("icon.svg").getBytes(StandardCharsets.UTF_8);

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD");
    }

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
