// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.xmpp.forms.DataForm;
import org.xmpp.forms.FormField;

/**
 * The invite as clients read it (XEP-0401 section 4.1): the names and types of the fields are the
 * XEP's, and some clients fail when {@code landing-url} is missing. The labels are for clients that
 * know nothing of invites and show any command's answer to their users.
 */
final class InvitationForm {

    private static final String TYPE = "urn:xmpp:invite#invitation";

    private InvitationForm() {}

    static DataForm of(Invite invite, InviteLinks links, Texts texts) {
        DataForm form = new DataForm(DataForm.Type.result);
        form.setTitle(texts.get("page.mine.hand"));
        Fields.addType(form, TYPE);
        add(form, "uri", texts.get("adhoc.invite.uri"), links.xmppUri(invite));
        add(form, "landing-url", texts.get("page.mine.link"), links.landingUrl(invite));
        invite.expires()
                .ifPresent(end -> add(form, "expire", texts.get("page.expires"), dateTime(end)));
        return form;
    }

    /** XEP-0082, in UTC and whole seconds. */
    private static String dateTime(long millis) {
        return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void add(DataForm form, String name, String label, String value) {
        FormField field = form.addField();
        field.setVariable(name);
        field.setType(FormField.Type.text_single);
        field.setLabel(label);
        field.addValue(value);
    }
}
