// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.issue.Inviter;
import org.igniterealtime.openfire.plugin.invites.issue.OwnInvites;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.xmpp.forms.DataForm;

/**
 * {@code https://igniterealtime.org/invites#revoke}: withdraws the user's own invites. Two steps: a
 * form with those that still work, then how many were withdrawn. What is not the user's own is not
 * found.
 */
final class RevokeCommand implements Command {

    /** Each is a row of the form. */
    private static final int MOST = 50;

    private final OwnInvites own;
    private final InviteLinks links;
    private final Supplier<Texts> texts;

    RevokeCommand(OwnInvites own, InviteLinks links, Supplier<Texts> texts) {
        this.own = own;
        this.links = links;
        this.texts = texts;
    }

    @Override
    public String node() {
        return OwnInviteForms.TYPE + "#revoke";
    }

    @Override
    public String label() {
        return texts.get().get("adhoc.revoke.label");
    }

    @Override
    public boolean mayRun(Inviter inviter) {
        return true;
    }

    @Override
    public CommandStep begin(Inviter inviter) {
        List<OwnInvites.Own> live = own.live(inviter.username(), MOST);
        return live.isEmpty()
                ? done(texts.get().get("adhoc.revoke.none"))
                : new CommandStep.Ask(
                        new OwnInviteForms(links, texts.get()).choice(live), Optional.empty());
    }

    @Override
    public CommandStep submit(Inviter inviter, DataForm form) {
        long revoked =
                OwnInviteForms.ticked(form).stream()
                        .limit(MOST)
                        .filter(id -> own.revoke(inviter.username(), id).isPresent())
                        .count();
        return done(texts.get().get("adhoc.revoke.done", revoked));
    }

    private CommandStep done(String note) {
        DataForm result = new DataForm(DataForm.Type.result);
        result.setTitle(label());
        result.addInstruction(note);
        return new CommandStep.Done(result, Optional.of(note));
    }
}
