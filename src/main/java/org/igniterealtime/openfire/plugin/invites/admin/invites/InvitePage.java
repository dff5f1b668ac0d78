// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.io.IOException;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Message;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteIds;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NameGrant;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.Names;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** One invite: what it is, its link as text and as a QR code, and a step before it is revoked. */
public final class InvitePage extends ConsolePage {

    static final String ADDRESS = "invite.jsp";

    private static final long serialVersionUID = 1L;

    private final transient Invites invites;
    private final transient Claims claims;
    private final transient Issuance issuance;
    private final transient Names names;
    private final transient InviteLinks links;

    public InvitePage(
            PageParts parts, Invites invites, Claims claims, Issuance issuance, Names names) {
        super(parts, ADDRESS, "admin.invite.title", "invites-list");
        this.invites = invites;
        this.claims = claims;
        this.issuance = issuance;
        this.names = names;
        this.links = parts.links();
    }

    /** The page of this invite. */
    static String of(String id) {
        return ADDRESS + "?id=" + id;
    }

    @Override
    protected String here(ConsoleRequest visit) {
        String id = visit.parameters().text("id");
        return InviteIds.isId(id) ? of(id) : InvitesPage.ADDRESS;
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        Optional<Invite> found = invites.findById(visit.parameters().text("id"));
        if (found.isEmpty()) {
            visit.refuse(404, "admin.invite.unknown");
            return;
        }
        Invite invite = found.get();
        InviteRowView row =
                InviteRowView.of(invite, invites.stateOf(invite), visit.texts(), visit.moments());
        if (row.live() && visit.parameters().text("confirm").equals("revoke")) {
            visit.show(
                    "revokeInvite", new RevokeInviteView(visit.frame("admin.invite.revoke"), row));
        } else {
            visit.show("invite", view(invite, row, visit));
        }
    }

    private InviteView view(Invite invite, InviteRowView row, ConsoleRequest visit) {
        return new InviteView(
                visit.frame(),
                row,
                row.live() && invite.readableToken().isPresent()
                        ? Optional.of(LinkView.of(invite, links, visit.texts()))
                        : Optional.empty(),
                row.live() ? warning(invite, visit.texts()) : Optional.empty(),
                claims.of(invite).stream()
                        .map(claim -> RedeemedRowView.of(claim, visit.texts(), visit.moments()))
                        .toList());
    }

    private Optional<String> warning(Invite invite, Texts texts) {
        String name = invite.username().orElse("");
        if (names.isPresetInUse(invite)) {
            return Optional.of(texts.get("admin.invite.nameInUse", name));
        }
        return invite.nameGrant() == NameGrant.ADMINISTRATOR
                ? Optional.of(texts.get("admin.invite.administrator", name))
                : Optional.empty();
    }

    @Override
    protected void act(String action, ConsoleRequest visit) throws IOException {
        if (action.equals("revoke")) {
            revoke(visit);
        } else {
            visit.refuse(400, "admin.error.action");
        }
    }

    private void revoke(ConsoleRequest visit) {
        String id = visit.parameters().text("id");
        if (issuance.revoke(id, visit.source()).isPresent()) {
            visit.say(Message.Kind.SUCCESS, "admin.invite.revoked");
        } else {
            visit.say(Message.Kind.ERROR, "admin.invite.notRevoked");
        }
        visit.redirect(here(visit));
    }
}
