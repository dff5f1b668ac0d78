package org.igniterealtime.openfire.plugin.invites.admin;

import java.io.IOException;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.html.QrCode;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;

/** One invite: what it is, its link as text and as a QR code, and a step before it is revoked. */
final class InvitePage extends ConsolePage {

    static final String ADDRESS = "invite.jsp";

    private static final long serialVersionUID = 1L;

    private final transient Invites invites;
    private final transient InviteLinks links;

    InvitePage(PageParts parts, Invites invites) {
        super(parts, ADDRESS, "admin.invite.title", "invites-list");
        this.invites = invites;
        this.links = parts.links();
    }

    /** The page of this invite. */
    static String of(String token) {
        return ADDRESS + "?token=" + token;
    }

    @Override
    String here(Visit visit) {
        String token = visit.parameters().text("token");
        return Tokens.isToken(token) ? of(token) : InvitesPage.ADDRESS;
    }

    @Override
    void show(Visit visit) throws IOException {
        Optional<Invite> found = invites.find(visit.parameters().text("token"));
        if (found.isEmpty()) {
            visit.refuse(404, "admin.invite.unknown");
            return;
        }
        Invite invite = found.get();
        InviteRow row =
                InviteRow.of(invite, invites.stateOf(invite), visit.texts(), visit.moments());
        if (row.live() && visit.parameters().text("confirm").equals("revoke")) {
            visit.show(
                    "revokeInvite", new RevokeInviteView(visit.frame("admin.invite.revoke"), row));
        } else {
            String url = links.landingUrl(invite);
            QrCode code = QrCode.of(url, visit.texts().get("admin.invite.code"));
            InviteView view = new InviteView(visit.frame(), row, url, links.xmppUri(invite), code);
            visit.show("invite", view);
        }
    }

    @Override
    void act(String action, Visit visit) throws IOException {
        if (action.equals("revoke")) {
            revoke(visit);
        } else {
            visit.refuse(400, "admin.error.action");
        }
    }

    private void revoke(Visit visit) {
        String token = visit.parameters().text("token");
        Optional<Invite> invite = invites.find(token);
        if (invite.isPresent() && invites.revoke(token)) {
            visit.audit(
                    visit.texts().get("admin.audit.inviteRevoked"),
                    InviteAudit.details(invite.get(), visit.texts()));
            visit.say(Message.Kind.SUCCESS, "admin.invite.revoked");
        } else {
            visit.say(Message.Kind.ERROR, "admin.invite.notRevoked");
        }
        visit.redirect(here(visit));
    }
}
