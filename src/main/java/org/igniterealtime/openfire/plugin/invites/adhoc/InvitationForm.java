// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.xmpp.forms.DataForm;
import org.xmpp.forms.FormField;

/**
 * The invite as clients read it (XEP-0401 section 4.1): the names and types of the fields are the
 * XEP's, and some clients fail when {@code landing-url} is missing.
 */
final class InvitationForm {

    private static final String TYPE = "urn:xmpp:invite#invitation";

    private InvitationForm() {}

    static DataForm of(Invite invite, InviteLinks links) {
        DataForm form = new DataForm(DataForm.Type.result);
        add(form, "FORM_TYPE", FormField.Type.hidden, TYPE);
        add(form, "uri", FormField.Type.text_single, links.xmppUri(invite));
        add(form, "landing-url", FormField.Type.text_single, links.landingUrl(invite));
        invite.expires()
                .ifPresent(end -> add(form, "expire", FormField.Type.text_single, dateTime(end)));
        return form;
    }

    /** XEP-0082, in UTC and whole seconds. */
    static String dateTime(long millis) {
        return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void add(DataForm form, String name, FormField.Type type, String value) {
        FormField field = form.addField();
        field.setVariable(name);
        field.setType(type);
        field.addValue(value);
    }
}
