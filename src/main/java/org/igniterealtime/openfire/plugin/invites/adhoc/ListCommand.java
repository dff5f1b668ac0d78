// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.issue.Inviter;
import org.igniterealtime.openfire.plugin.invites.issue.OwnInvites;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.xmpp.forms.DataForm;

/**
 * {@code https://igniterealtime.org/invites#list}: the user's own invites, newest first. A
 * companion of XEP-0401's commands, which make invites only.
 */
final class ListCommand implements Command {

    /** Clients do not read the answers of commands in pages. */
    private static final int MOST = 50;

    private final OwnInvites own;
    private final InviteLinks links;
    private final Supplier<Texts> texts;

    ListCommand(OwnInvites own, InviteLinks links, Supplier<Texts> texts) {
        this.own = own;
        this.links = links;
        this.texts = texts;
    }

    @Override
    public String node() {
        return OwnInviteForms.TYPE + "#list";
    }

    @Override
    public String label() {
        return texts.get().get("adhoc.list.label");
    }

    /** Also who may make none any more sees what there is. */
    @Override
    public boolean mayRun(Inviter inviter) {
        return true;
    }

    @Override
    public CommandStep begin(Inviter inviter) {
        return new CommandStep.Done(
                new OwnInviteForms(links, texts.get())
                        .list(own.list(inviter.username(), Optional.empty(), MOST).invites()));
    }

    /** There is no form to fill in. */
    @Override
    public CommandStep submit(Inviter inviter, DataForm form) {
        return begin(inviter);
    }
}
