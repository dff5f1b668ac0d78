// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.util.ArrayList;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.State;
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

    /**
     * All of them, each a field with lines to read. A table (XEP-0004 section 3.4) would say the
     * same, but Gajim never ends waiting for one and Profanity shows none.
     */
    DataForm list(List<OwnInvites.Own> invites) {
        DataForm form = new DataForm(DataForm.Type.result);
        form.setTitle(texts.get("adhoc.list.label"));
        type(form);
        if (invites.isEmpty()) {
            form.addInstruction(texts.get("page.mine.none"));
        }
        for (OwnInvites.Own own : invites) {
            FormField field = form.addField();
            field.setVariable(own.invite().id());
            field.setType(FormField.Type.text_multi);
            field.setLabel(label(own));
            lines(own).forEach(field::addValue);
        }
        return form;
    }

    /** The state and, as far as there are such, the link, its end and who came by it. */
    private List<String> lines(OwnInvites.Own own) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("page.mine.state." + Columns.word(own.state())));
        links.shown(own.invite(), own.state()).ifPresent(lines::add);
        if (own.state() == State.LIVE && own.invite().expires().isPresent()) {
            String end = texts.moment(own.invite().expires().getAsLong());
            lines.add(texts.get("page.expires") + ": " + end);
        }
        if (!own.newcomers().isEmpty()) {
            lines.add(texts.get("page.mine.came") + " " + String.join(", ", own.newcomers()));
        }
        return lines;
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

    /** What tells them apart comes first: clients cut a long label off. */
    private String label(OwnInvites.Own own) {
        Invite invite = own.invite();
        return invite.note().map(note -> note + ", ").orElse("")
                + texts.moment(invite.created())
                + ", "
                + texts.get(kind(own));
    }

    private static String kind(OwnInvites.Own own) {
        if (own.invite().kind() == Kind.ACCOUNT) {
            return "adhoc.kind.account";
        }
        return own.makesAccounts() ? "adhoc.kind.contact" : "page.mine.contact";
    }

    private static void type(DataForm form) {
        FormField field = form.addField();
        field.setVariable("FORM_TYPE");
        field.setType(FormField.Type.hidden);
        field.addValue(TYPE);
    }
}
