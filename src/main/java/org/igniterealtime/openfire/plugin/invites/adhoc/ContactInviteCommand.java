// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.issue.InvitePolicy;
import org.igniterealtime.openfire.plugin.invites.issue.Inviter;
import org.igniterealtime.openfire.plugin.invites.issue.UserIssuance;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.xmpp.forms.DataForm;
import org.xmpp.packet.PacketError;

/**
 * {@code urn:xmpp:invite#invite}: a link by which somebody becomes the user's contact (XEP-0401
 * section 4.1). One step, and nothing to fill in.
 *
 * <p>Whether the link also makes an account here ({@code ibr=y}) is decided by {@link
 * UserIssuance#issueContact}; where a user might miss that, a note says why it does not.
 */
final class ContactInviteCommand implements Command {

    private final InvitePolicy policy;
    private final UserIssuance issuance;
    private final InviteLinks links;
    private final Supplier<Texts> texts;

    ContactInviteCommand(
            InvitePolicy policy, UserIssuance issuance, InviteLinks links, Supplier<Texts> texts) {
        this.policy = policy;
        this.issuance = issuance;
        this.links = links;
        this.texts = texts;
    }

    @Override
    public String node() {
        return "urn:xmpp:invite#invite";
    }

    @Override
    public String label() {
        return texts.get().get("adhoc.invite.label");
    }

    @Override
    public boolean mayRun(Inviter inviter) {
        return policy.mayInviteContacts(inviter);
    }

    @Override
    public CommandStep begin(Inviter inviter) {
        UserIssuance.ContactInvite made = issuance.issueContact(inviter);
        return made.issued()
                .invite()
                .<CommandStep>map(
                        invite ->
                                new CommandStep.Done(
                                        InvitationForm.of(invite, links, texts.get()),
                                        made.withoutAccount().flatMap(this::note)))
                // Who may run this command may have one, unless that was changed just now.
                .orElseGet(
                        () ->
                                new CommandStep.Refuse(
                                        PacketError.Condition.forbidden,
                                        PacketError.Type.auth,
                                        texts.get().get("adhoc.error.forbidden")));
    }

    /** No note for users whose links never make accounts: they have lost nothing. */
    private Optional<String> note(WishProblem.Code obstacle) {
        return switch (obstacle) {
            case READ_ONLY_ACCOUNTS -> Optional.of(texts.get().get("adhoc.note.readOnly"));
            case QUOTA_SPENT ->
                    Optional.of(texts.get().get("adhoc.note.tooMany", policy.mostPerUser()));
            default -> Optional.empty();
        };
    }

    /** There is no form to fill in: what a client sends along is not looked at. */
    @Override
    public CommandStep submit(Inviter inviter, DataForm form) {
        return begin(inviter);
    }
}
