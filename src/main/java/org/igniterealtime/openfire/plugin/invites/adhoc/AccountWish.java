// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.util.List;
import java.util.Optional;
import org.xmpp.forms.DataForm;
import org.xmpp.forms.FormField;

/**
 * What somebody filled in to invite somebody, as it was typed, so that a form with a mistake in it
 * can be shown again.
 *
 * @param kind a {@link WishedKind#value}
 * @param username blank for a free name
 * @param contact whether inviter and newcomer become contacts
 * @param inviter in whose name it is made; blank for whoever fills it in
 * @param lifetime a {@link Lifetime#value}
 * @param uses a number, blank for one
 * @param groups what the newcomer joins
 * @param greeting blank for none
 * @param note blank for none
 */
record AccountWish(
        String kind,
        String username,
        boolean contact,
        String inviter,
        String lifetime,
        String uses,
        List<String> groups,
        String greeting,
        String note) {

    static final String KIND = "kind";
    static final String USERNAME = "username";
    static final String CONTACT = "roster-subscription";
    static final String INVITER = "inviter";
    static final String LIFETIME = "lifetime";
    static final String USES = "uses";
    static final String GROUPS = "groups";
    static final String GREETING = "greeting";
    static final String NOTE = "note";

    /** The form as it is shown first: friends become contacts, unless somebody says otherwise. */
    static final AccountWish BLANK =
            new AccountWish(
                    WishedKind.ACCOUNT.value(),
                    "",
                    true,
                    "",
                    Lifetime.DEFAULT.value(),
                    "1",
                    List.of(),
                    "",
                    "");

    /**
     * Reads a form that was sent back. A field that is not in it counts as left as it was, but for
     * the contact: a client that knows the XEP's form only and leaves it out has not asked for one.
     */
    static AccountWish of(DataForm form) {
        return new AccountWish(
                text(form, KIND, BLANK.kind),
                text(form, USERNAME, BLANK.username),
                Optional.ofNullable(form.getField(CONTACT)).filter(Fields::isTicked).isPresent(),
                text(form, INVITER, BLANK.inviter),
                text(form, LIFETIME, BLANK.lifetime),
                text(form, USES, BLANK.uses),
                values(form, GROUPS),
                String.join("\n", values(form, GREETING)),
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
                .toList();
    }
}
