// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.web;

import java.util.List;

/** A page with a form that is sent back to it; it is somebody's own. */
public interface PostRoute extends Route {

    @Override
    default List<String> methods() {
        return List.of("GET", "HEAD", "POST");
    }

    @Override
    default boolean isForEverybody() {
        return false;
    }
}
