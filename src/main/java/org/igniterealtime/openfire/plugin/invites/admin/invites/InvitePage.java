// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Message;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.admin.mail.MailBox;
import org.igniterealtime.openfire.plugin.invites.admin.mail.MailForm;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteIds;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.NameGrant;
import org.igniterealtime.openfire.plugin.invites.issue.Happening;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance;
import org.igniterealtime.openfire.plugin.invites.issue.Maker;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.Names;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * One invite: what it is, its link as text and as a QR code, what can be changed of it, and a step
 * before it is revoked.
 */
public final class InvitePage extends ConsolePage {

    static final String ADDRESS = "invite.jsp";

    private static final long serialVersionUID = 1L;

    private final transient Invites invites;
    private final transient Claims claims;
    private final transient Issuance issuance;
    private final transient Names names;
    private final transient Accounts accounts;
    private final transient People people;
    private final transient ApiKeys keys;
    private final transient MailBox mail;
    private final transient Settings settings;
    private final transient InviteLinks links;

    public InvitePage(
            PageParts parts,
            Invites invites,
            Claims claims,
            Issuance issuance,
            Names names,
            Accounts accounts,
            People people,
            ApiKeys keys,
            MailBox mail,
            Settings settings) {
        super(parts, ADDRESS, "admin.invite.title", "invites-list");
        this.invites = invites;
        this.claims = claims;
        this.issuance = issuance;
        this.names = names;
        this.accounts = accounts;
        this.people = people;
        this.keys = keys;
        this.mail = mail;
        this.settings = settings;
        this.links = parts.links();
    }

    /** The page of this invite. */
    public static String of(String id) {
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
        InviteRowView row = row(invite, visit);
        if (row.live() && visit.parameters().text("confirm").equals("revoke")) {
            visit.show(
                    "revokeInvite", new RevokeInviteView(visit.frame("admin.invite.revoke"), row));
        } else {
            show(visit, invite, asItIs(invite), Optional.empty());
        }
    }

    private InviteRowView row(Invite invite, ConsoleRequest visit) {
        return InviteRowView.of(
                invite, invites.stateOf(invite), Sources.of(keys), visit.texts(), visit.moments());
    }

    private ChangeInviteForm asItIs(Invite invite) {
        return ChangeInviteForm.of(invite, invites.groupsOf(invite));
    }

    private void show(
            ConsoleRequest visit, Invite invite, ChangeInviteForm form, Optional<MailForm> letter)
            throws IOException {
        InviteRowView row = row(invite, visit);
        ConsoleFrameView frame = visit.frame();
        boolean revoked = invite.revoked().isPresent();
        visit.show(
                form.isGood() && letter.isEmpty()
                        ? HttpServletResponse.SC_OK
                        : ConsoleRequest.SC_UNPROCESSABLE,
                "invite",
                new InviteView(
                        frame,
                        row,
                        row.live() && invite.readableToken().isPresent()
                                ? Optional.of(LinkView.of(invite, links, visit.texts()))
                                : Optional.empty(),
                        invite.kind() == Kind.RESET,
                        row.live() ? warning(invite, visit.texts()) : Optional.empty(),
                        invite.mail().map(Invite.Mail::address),
                        mail.view(invite, letter, visit, frame),
                        invite.batch().map(BatchPage::of),
                        invites.groupsOf(invite),
                        claims.of(invite).stream()
                                .map(
                                        c ->
                                                RedeemedRowView.of(
                                                        c,
                                                        accounts,
                                                        visit.texts(),
                                                        visit.moments()))
                                .toList(),
                        EventRowView.all(
                                Happening.of(invite, invites, claims),
                                Sources.of(keys),
                                accounts,
                                visit),
                        revoked ? Optional.empty() : Optional.of(form),
                        invite.allowsRegistration() ? offered(invite) : List.of(),
                        settings.unlimitedLifetime().get() || invite.expires().isEmpty()));
    }

    /** All existing groups, and those of the invite even if they no longer exist. */
    private List<String> offered(Invite invite) {
        return Stream.concat(
                        people.groups(CreateInvitePage.MOST_GROUPS).stream(),
                        invites.groupsOf(invite).stream())
                .distinct()
                .toList();
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
        switch (action) {
            case "revoke" -> revoke(visit);
            case "change" -> change(visit);
            case "mail", "forget", "lift" -> mail(action, visit);
            default -> visit.refuse(400, "admin.error.action");
        }
    }

    private void mail(String action, ConsoleRequest visit) throws IOException {
        Optional<Invite> invite = invites.findById(visit.parameters().text("id"));
        if (invite.isEmpty()) {
            visit.refuse(404, "admin.invite.unknown");
            return;
        }
        Optional<MailForm> again = Optional.empty();
        switch (action) {
            case "mail" -> again = mail.send(invite.get(), visit);
            case "forget" -> mail.forget(invite.get(), visit);
            default -> mail.lift(invite.get(), visit);
        }
        if (again.isPresent()) {
            show(visit, invite.get(), asItIs(invite.get()), again);
        } else {
            visit.redirect(here(visit));
        }
    }

    private void change(ConsoleRequest visit) throws IOException {
        Optional<Invite> found = invites.findById(visit.parameters().text("id"));
        if (found.isEmpty()) {
            visit.refuse(404, "admin.invite.unknown");
            return;
        }
        Invite invite = found.get();
        ChangeInviteForm form = ChangeInviteForm.typed(visit.parameters());
        Issuance.Issued changed =
                issuance.change(
                        invite,
                        form.change(invite, invites.groupsOf(invite)),
                        Maker.administrator(visit.administrator()));
        if (changed.problems().isEmpty()) {
            visit.say(Message.Kind.SUCCESS, "admin.invite.changed");
            visit.redirect(here(visit));
        } else if (changed.problems().get(0).field() == WishProblem.Field.STATE) {
            visit.say(Message.Kind.ERROR, "admin.invite.changeRevoked");
            visit.redirect(here(visit));
        } else {
            visit.say(Message.Kind.ERROR, "admin.invite.notChanged");
            show(visit, invite, form.with(changed.problems(), visit.texts()), Optional.empty());
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
