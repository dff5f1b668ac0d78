// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.issue.OwnInvites;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.xmpp.forms.DataForm;
import org.xmpp.forms.FormField;

/** The user's own invites as clients show them. */
final class OwnInviteForms {

    /** The type of these forms; the nodes of the commands begin with it. */
    static final String TYPE = "https://igniterealtime.org/invites";

    /** The field with the id, or ids. */
    static final String ID = "id";

    private final InviteLinks links;
    private final Texts texts;

    OwnInviteForms(InviteLinks links, Texts texts) {
        this.links = links;
        this.texts = texts;
    }

    /** All of them; the state is live, used, expired or revoked. */
    DataForm table(List<OwnInvites.Own> invites) {
        DataForm form = new DataForm(DataForm.Type.result);
        form.setTitle(texts.get("adhoc.list.label"));
        type(form);
        form.addReportedField(ID, "ID", FormField.Type.text_single);
        form.addReportedField("note", texts.get("adhoc.field.note"), FormField.Type.text_single);
        form.addReportedField("kind", texts.get("adhoc.field.kind"), FormField.Type.text_single);
        form.addReportedField("state", texts.get("adhoc.list.state"), FormField.Type.text_single);
        form.addReportedField("expire", texts.get("page.expires"), FormField.Type.text_single);
        form.addReportedField(
                "landing-url", texts.get("page.mine.link"), FormField.Type.text_single);
        form.addReportedField("newcomers", texts.get("page.mine.came"), FormField.Type.text_multi);
        invites.forEach(one -> form.addItemFields(row(one)));
        return form;
    }

    private Map<String, Object> row(OwnInvites.Own own) {
        Invite invite = own.invite();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(ID, invite.id());
        row.put("note", invite.note().orElse(""));
        row.put("kind", invite.kind() == Kind.ACCOUNT ? "account" : "contact");
        row.put("state", Columns.word(own.state()));
        row.put(
                "expire",
                invite.expires().isPresent()
                        ? InvitationForm.dateTime(invite.expires().getAsLong())
                        : "");
        row.put("landing-url", links.shown(invite, own.state()).orElse(""));
        row.put("newcomers", own.newcomers());
        return row;
    }

    /** Those that can be withdrawn. */
    DataForm choice(List<OwnInvites.Own> invites) {
        DataForm form = new DataForm(DataForm.Type.form);
        form.setTitle(texts.get("adhoc.revoke.label"));
        form.addInstruction(texts.get("page.mine.revoke.text"));
        type(form);
        FormField field = form.addField();
        field.setVariable(ID);
        field.setType(FormField.Type.list_multi);
        field.setLabel(texts.get("adhoc.revoke.label"));
        invites.forEach(one -> field.addOption(label(one), one.invite().id()));
        return form;
    }

    private String label(OwnInvites.Own own) {
        Invite invite = own.invite();
        String what = texts.get(own.makesAccounts() ? "page.mine.account" : "page.mine.contact");
        return invite.note().map(note -> note + ", ").orElse("")
                + what
                + ", "
                + texts.moment(invite.created());
    }

    private static void type(DataForm form) {
        FormField field = form.addField();
        field.setVariable("FORM_TYPE");
        field.setType(FormField.Type.hidden);
        field.addValue(TYPE);
    }
}
