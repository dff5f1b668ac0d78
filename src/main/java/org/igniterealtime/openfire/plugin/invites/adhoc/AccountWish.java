// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.util.List;
import java.util.Optional;
import org.xmpp.forms.DataForm;
import org.xmpp.forms.FormField;

/**
 * What somebody filled in to invite a new user, as it was typed, so that a form with a mistake in
 * it can be shown again.
 *
 * @param username blank for a free name
 * @param contact whether inviter and newcomer become contacts
 * @param lifetime a {@link Lifetime#value}
 * @param uses a number, blank for one
 * @param groups what the newcomer joins
 * @param note blank for none
 */
record AccountWish(
        String username,
        boolean contact,
        String lifetime,
        String uses,
        List<String> groups,
        String note) {

    static final String USERNAME = "username";
    static final String CONTACT = "roster-subscription";
    static final String LIFETIME = "lifetime";
    static final String USES = "uses";
    static final String GROUPS = "groups";
    static final String NOTE = "note";

    /** The form as it is shown first. */
    static final AccountWish BLANK =
            new AccountWish("", false, Lifetime.DEFAULT.value(), "1", List.of(), "");

    /** Reads a form that was sent back; a field that is not in it counts as left as it was. */
    static AccountWish of(DataForm form) {
        String contact = text(form, CONTACT, "0");
        return new AccountWish(
                text(form, USERNAME, BLANK.username),
                contact.equals("1") || contact.equals("true"),
                text(form, LIFETIME, BLANK.lifetime),
                text(form, USES, BLANK.uses),
                values(form, GROUPS),
                text(form, NOTE, BLANK.note));
    }

    private static String text(DataForm form, String name, String fallback) {
        return values(form, name).stream().findFirst().orElse(fallback);
    }

    private static List<String> values(DataForm form, String name) {
        return Optional.ofNullable(form.getField(name)).map(FormField::getValues).stream()
                .flatMap(List::stream)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
