// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.mail;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Message;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.issue.Maker;
import org.igniterealtime.openfire.plugin.invites.mail.Hindrance;
import org.igniterealtime.openfire.plugin.invites.mail.Letter;
import org.igniterealtime.openfire.plugin.invites.mail.LetterWish;
import org.igniterealtime.openfire.plugin.invites.mail.Letters;

/** What the console has to do with mail: about one invite, and about several. */
public final class MailBox {

    private final Letters letters;
    private final Invites invites;

    public MailBox(Letters letters, Invites invites) {
        this.letters = letters;
        this.invites = invites;
    }

    /** Whether any are sent. */
    public boolean isSetUp() {
        return letters.areSent();
    }

    /**
     * What the page of an invite shows.
     *
     * @param typed a form that something is wrong with
     */
    public MailBoxView view(
            Invite invite, Optional<MailForm> typed, ConsoleRequest visit, ConsoleFrameView frame) {
        List<Letter> all = letters.about(invite);
        String address = invite.mail().map(Invite.Mail::address).orElse("");
        State state = invites.stateOf(invite);
        boolean mayBeSent = state == State.LIVE || state == State.EXPIRED;
        return new MailBoxView(
                frame,
                invite.id(),
                isSetUp(),
                mayBeSent
                        ? Optional.of(typed.orElseGet(() -> MailForm.to(address, visit.texts())))
                        : Optional.empty(),
                all.stream().map(l -> LetterRowView.of(l, visit.texts(), visit.moments())).toList(),
                letters.mayRemind(invite),
                !address.isEmpty() || all.stream().anyMatch(l -> l.address().isPresent()),
                !address.isEmpty() && letters.isSilenced(address));
    }

    /**
     * Has an invite mailed, and says what came of it.
     *
     * @return the form again, when something in it is wrong
     */
    public Optional<MailForm> send(Invite invite, ConsoleRequest visit) {
        MailForm form = MailForm.typed(visit.parameters());
        if (!form.hasGoodLifetime()) {
            return Optional.of(form.wrongLifetime(visit.texts()));
        }
        boolean isReminder = visit.parameters().has("remind");
        return ask(invite, form.wish(isReminder), visit) ? Optional.empty() : Optional.of(form);
    }

    /** Has an invite mailed that was just made, in the console's language. */
    public void sendNow(Invite invite, ConsoleRequest visit) {
        ask(invite, LetterWish.in(visit.texts().locale()), visit);
    }

    /** Whether it will be sent; says so, or why not. */
    private boolean ask(Invite invite, LetterWish wish, ConsoleRequest visit) {
        Optional<Hindrance> hindrance = letters.ask(invite, wish, maker(visit));
        visit.say(
                hindrance
                        .map(why -> MailWords.hindrance(why, visit.texts()))
                        .map(text -> new Message(Message.Kind.ERROR, text))
                        .orElseGet(
                                () ->
                                        new Message(
                                                Message.Kind.SUCCESS,
                                                visit.texts().get("admin.mail.asked"))));
        return hindrance.isEmpty();
    }

    /** Has those mailed that have an address, in the console's language; says how many. */
    public void sendAll(List<Invite> these, ConsoleRequest visit) {
        ask(these, these, LetterWish.in(visit.texts().locale()), visit);
    }

    /** Reminds those that were mailed and have not come. */
    public void remindAll(List<Invite> these, ConsoleRequest visit) {
        List<Invite> late = these.stream().filter(letters::mayRemind).toList();
        ask(these, late, LetterWish.in(visit.texts().locale()).reminding(), visit);
    }

    /** Reminds whoever a query finds that was mailed a day ago or more and has not come. */
    public void remindAll(InviteQuery query, ConsoleRequest visit) {
        List<Invite> late = letters.late(query);
        ask(late, late, LetterWish.in(visit.texts().locale()).reminding(), visit);
    }

    private void ask(List<Invite> these, List<Invite> some, LetterWish wish, ConsoleRequest visit) {
        if (!isSetUp()) {
            visit.say(Message.Kind.ERROR, "admin.mail.notSetUp");
            return;
        }
        int asked = some.size() - letters.ask(some, wish, maker(visit)).size();
        visit.say(
                asked > 0 ? Message.Kind.SUCCESS : Message.Kind.ERROR,
                "admin.mail.askedMany",
                asked,
                these.size() - asked);
    }

    /** Deletes the addresses of an invite. */
    public void forget(Invite invite, ConsoleRequest visit) {
        letters.forgetAddresses(invite);
        visit.say(Message.Kind.SUCCESS, "admin.mail.forgotten");
    }

    /** Lets the address of an invite have mail again. */
    public void lift(Invite invite, ConsoleRequest visit) {
        invite.mail().map(Invite.Mail::address).ifPresent(letters::liftSilence);
        visit.say(Message.Kind.SUCCESS, "admin.mail.lifted");
    }

    private static Maker maker(ConsoleRequest visit) {
        return Maker.administrator(visit.administrator());
    }
}
