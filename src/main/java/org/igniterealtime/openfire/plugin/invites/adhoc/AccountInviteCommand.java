package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.issue.AccountInvites;
import org.igniterealtime.openfire.plugin.invites.issue.AccountInvites.Obstacle;
import org.igniterealtime.openfire.plugin.invites.issue.InvitePolicy;
import org.igniterealtime.openfire.plugin.invites.issue.Inviter;
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
    private final AccountInvites accountInvites;
    private final AccountWishes wishes;
    private final People people;
    private final InviteLinks links;
    private final Supplier<Texts> texts;

    AccountInviteCommand(
            InvitePolicy policy,
            AccountInvites accountInvites,
            Accounts accounts,
            Invites invites,
            People people,
            InviteLinks links,
            Supplier<Texts> texts) {
        this.policy = policy;
        this.accountInvites = accountInvites;
        this.wishes = new AccountWishes(accounts, invites, people);
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
        return accountInvites
                .obstacle(inviter)
                .map(this::refuse)
                .orElseGet(() -> ask(AccountWish.BLANK, inviter, Optional.empty()));
    }

    @Override
    public CommandStep submit(Inviter inviter, DataForm form) {
        return accountInvites
                .obstacle(inviter)
                .map(this::refuse)
                .orElseGet(() -> take(AccountWish.of(form), inviter));
    }

    private CommandStep take(AccountWish wish, Inviter inviter) {
        Optional<String> problem = wishes.problem(wish, inviter, texts.get());
        if (problem.isPresent()) {
            return ask(wish, inviter, problem);
        }
        return accountInvites
                .create(inviter, wishes.invite(wish, inviter))
                .<CommandStep>map(made -> new CommandStep.Done(InvitationForm.of(made, links)))
                .orElseGet(() -> refuse(Obstacle.TOO_MANY));
    }

    private CommandStep ask(AccountWish wish, Inviter inviter, Optional<String> problem) {
        return new CommandStep.Ask(
                AccountForm.of(wish, inviter, problem, people, texts.get()), problem);
    }

    private CommandStep refuse(Obstacle obstacle) {
        return switch (obstacle) {
            case NOT_ALLOWED ->
                    refuse(
                            PacketError.Condition.forbidden,
                            PacketError.Type.auth,
                            "adhoc.error.forbidden");
            case READ_ONLY ->
                    refuse(
                            PacketError.Condition.not_allowed,
                            PacketError.Type.cancel,
                            "adhoc.error.readOnly");
            case TOO_MANY ->
                    refuse(
                            PacketError.Condition.resource_constraint,
                            PacketError.Type.wait,
                            "adhoc.error.tooMany",
                            policy.mostPerUser());
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
