// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.tree;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.admin.console.Numbered;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * Who came by whom: everybody, the latest first, or one person's place.
 *
 * @param typed the name that was looked for
 * @param person whose place it is; empty for everybody
 * @param above by whom this person came, by whom that one, and so on; the topmost first
 * @param size how many are in the person's branch, with the person
 * @param more whether there are more in it
 * @param people those who came, or who came by this person's own invites
 * @param isLater whether there is a page before this one
 * @param next where the list goes on
 */
public record TreeView(
        ConsoleFrameView frame,
        String typed,
        Optional<PersonRowView> person,
        List<PersonRowView> above,
        int size,
        boolean more,
        List<PersonRowView> people,
        boolean isLater,
        Optional<String> next) {

    /** The people of this page, numbered. */
    public List<Numbered<PersonRowView>> rows() {
        return Numbered.from(1, people);
    }

    /** How many came by the person, directly or not, in words where not all were counted. */
    public String descendants(Texts texts) {
        String number = texts.number(size - 1L);
        return more ? texts.get("admin.invites.moreThan", number) : number;
    }

    /** The address of the first page of this list. */
    public String first() {
        return person.map(one -> TreePage.of(one.id())).orElse(TreePage.ADDRESS);
    }

    /** The address of the page after this place. */
    public String after(String place) {
        return first() + (person.isPresent() ? "&after=" : "?after=") + place;
    }
}
