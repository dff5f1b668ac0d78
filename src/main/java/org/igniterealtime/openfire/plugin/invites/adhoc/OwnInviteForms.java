// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
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

    private static final int ENDING = 4;

    private final InviteLinks links;
    private final Texts texts;

    OwnInviteForms(InviteLinks links, Texts texts) {
        this.links = links;
        this.texts = texts;
    }

    /**
     * All of them, each a field with lines to read. A table (XEP-0004 section 3.4) would say the
     * same, but Gajim waits for ever for the end of a command that answers with one, and Profanity
     * shows none.
     */
    DataForm list(List<OwnInvites.Own> invites) {
        DataForm form = new DataForm(DataForm.Type.result);
        form.setTitle(texts.get("adhoc.list.label"));
        Fields.addType(form, TYPE);
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

    /** The link, if there still is one, the state with its end, and who came by it. */
    private List<String> lines(OwnInvites.Own own) {
        List<String> lines = new ArrayList<>();
        // First, because Converse shows two lines.
        links.shown(own.invite(), own.state()).ifPresent(lines::add);
        lines.add(state(own));
        if (!own.newcomers().isEmpty()) {
            lines.add(texts.get("page.mine.came") + " " + String.join(", ", own.newcomers()));
        }
        return lines;
    }

    private String state(OwnInvites.Own own) {
        OptionalLong end = own.invite().expires();
        return own.state() == State.LIVE && end.isPresent()
                ? texts.get("adhoc.list.live", texts.moment(end.getAsLong()))
                : texts.get("page.mine.state." + Columns.word(own.state()));
    }

    /**
     * Those that can be withdrawn, each a box to tick. One field with a list of choices would be
     * shorter, but Gajim sends the labels of the chosen ones back and Profanity shows no choices.
     */
    DataForm choice(List<OwnInvites.Own> invites) {
        DataForm form = new DataForm(DataForm.Type.form);
        form.setTitle(texts.get("adhoc.revoke.label"));
        form.addInstruction(texts.get("page.mine.revoke.text"));
        Fields.addType(form, TYPE);
        for (OwnInvites.Own own : invites) {
            FormField box = form.addField();
            box.setVariable(own.invite().id());
            box.setType(FormField.Type.boolean_type);
            box.setLabel(label(own));
            box.addValue("0");
        }
        return form;
    }

    /** The ids of the invites whose boxes are ticked. */
    static List<String> ticked(DataForm form) {
        return form.getFields().stream()
                .filter(Fields::isTicked)
                .map(FormField::getVariable)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What tells them apart comes first: clients cut a long label off. */
    private String label(OwnInvites.Own own) {
        Invite invite = own.invite();
        return invite.note().map(note -> texts.apart(note) + ", ").orElse("")
                + texts.apart(ending(invite))
                + ", "
                + texts.moment(invite.created())
                + ", "
                + texts.get("adhoc.kind." + kind(own));
    }

    /** Invites of the same minute look the same but for the end of their links. */
    private static String ending(Invite invite) {
        String whole = invite.readableToken().orElse(invite.id());
        return "…" + whole.substring(whole.length() - ENDING);
    }

    /** As the form in which one is made calls it. */
    private static String kind(OwnInvites.Own own) {
        if (own.invite().kind() == Kind.ACCOUNT) {
            return "account";
        }
        return own.makesAccounts() ? "contact" : "contact-only";
    }
}
