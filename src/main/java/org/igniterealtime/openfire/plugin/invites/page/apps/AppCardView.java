// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.apps;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.apps.Tile;

/**
 * One app on a page.
 *
 * @param platforms where it runs, to be read
 * @param tile what stands for its logo
 * @param opens whether the invite can be opened in it
 * @param form where to sign up before using it, relative to the page; empty when there is no need
 */
public record AppCardView(
        String name,
        String platforms,
        Tile tile,
        boolean opens,
        List<AppLinkView> links,
        String form) {}
