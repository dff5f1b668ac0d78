// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.issue.InvitePolicy;
import org.igniterealtime.openfire.plugin.invites.issue.Inviter;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance;
import org.igniterealtime.openfire.plugin.invites.issue.UserIssuance;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.xmpp.forms.DataForm;
import org.xmpp.packet.PacketError;

/**
 * {@code urn:xmpp:invite#create-account}: a link by which somebody gets an account here, with or
 * without a name that is given to it (XEP-0401 section 4.4). Two steps: a form, then the link. A
 * form with a mistake in it comes back with what was filled in.
 */
final class AccountInviteCommand implements Command {

    private final InvitePolicy policy;
    private final UserIssuance issuance;
    private final People people;
    private final InviteLinks links;
    private final Supplier<Texts> texts;

    AccountInviteCommand(
            InvitePolicy policy,
            UserIssuance issuance,
            People people,
            InviteLinks links,
            Supplier<Texts> texts) {
        this.policy = policy;
        this.issuance = issuance;
        this.people = people;
        this.links = links;
        this.texts = texts;
    }

    @Override
    public String node() {
        return "urn:xmpp:invite#create-account";
    }

    @Override
    public String label() {
        return texts.get().get("adhoc.account.label");
    }

    @Override
    public boolean mayRun(Inviter inviter) {
        return policy.mayInviteNewUsers(inviter);
    }

    @Override
    public CommandStep begin(Inviter inviter) {
        return issuance.obstacle(inviter)
                .map(this::refuse)
                .orElseGet(() -> ask(AccountWish.BLANK, inviter, Optional.empty()));
    }

    @Override
    public CommandStep submit(Inviter inviter, DataForm form) {
        return issuance.obstacle(inviter)
                .map(this::refuse)
                .orElseGet(() -> take(AccountWish.of(form), inviter));
    }

    private CommandStep take(AccountWish wish, Inviter inviter) {
        Optional<WishedKind> kind = WishedKind.of(wish.kind());
        if (kind.isEmpty()) {
            return ask(wish, inviter, Optional.of(texts.get().get("adhoc.error.kind")));
        }
        Issuance.Issued issued =
                issuance.issue(inviter, AccountWishes.wish(wish, kind.get(), inviter));
        return issued.invite()
                .<CommandStep>map(
                        made -> new CommandStep.Done(InvitationForm.of(made, links, texts.get())))
                .orElseGet(() -> answer(issued.problems().get(0), wish, inviter));
    }

    private CommandStep answer(WishProblem problem, AccountWish wish, Inviter inviter) {
        return problem.field() == WishProblem.Field.KIND
                ? refuse(problem.code())
                : ask(wish, inviter, Optional.of(AccountWishes.text(problem, texts.get())));
    }

    private CommandStep ask(AccountWish wish, Inviter inviter, Optional<String> problem) {
        return new CommandStep.Ask(
                AccountForm.of(wish, inviter, policy, problem, people, texts.get()), problem);
    }

    private CommandStep refuse(WishProblem.Code obstacle) {
        return switch (obstacle) {
            case READ_ONLY_ACCOUNTS ->
                    refuse(
                            PacketError.Condition.not_allowed,
                            PacketError.Type.cancel,
                            "adhoc.error.readOnly");
            case QUOTA_SPENT ->
                    refuse(
                            PacketError.Condition.resource_constraint,
                            PacketError.Type.wait,
                            "adhoc.error.tooMany",
                            policy.mostPerUser());
            default ->
                    refuse(
                            PacketError.Condition.forbidden,
                            PacketError.Type.auth,
                            "adhoc.error.forbidden");
        };
    }

    private CommandStep refuse(
            PacketError.Condition condition,
            PacketError.Type type,
            String key,
            Object... arguments) {
        return new CommandStep.Refuse(condition, type, texts.get().get(key, arguments));
    }
}
