package org.igniterealtime.openfire.plugin.invites.page;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.apps.Tile;

/**
 * One app on a page.
 *
 * @param platforms where it runs, to be read
 * @param color of its tile, {@code #rrggbb}
 * @param opens whether the invite can be opened in it
 * @param form where to sign up before using it, relative to the page; empty when there is no need
 */
public record AppCard(
        String name,
        String platforms,
        String color,
        boolean opens,
        List<AppCardLink> links,
        String form) {

    /** The first letter of the name. */
    public String initial() {
        return Tile.of(name, color).letter();
    }

    /** The colour of the letter on the tile. */
    public String ink() {
        return Tile.of(name, color).ink();
    }
}
