// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.SaslPreparation;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.redeem.Names;
import org.igniterealtime.openfire.plugin.invites.redeem.RedeemResult;
import org.igniterealtime.openfire.plugin.invites.redeem.Redemption;
import org.igniterealtime.openfire.plugin.invites.redeem.Visitor;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.packet.IQ;
import org.xmpp.packet.PacketError.Condition;

/**
 * In-band registration (XEP-0077) for clients that have presented an invite, and the gate in front
 * of Openfire's own for everybody else. Whatever cannot be checked is refused.
 */
public final class ClientRegistration {

    private static final Logger LOG = LoggerFactory.getLogger(ClientRegistration.class);

    /**
     * All names in a request together: preparing longer ones takes seconds, and those that were not
     * prepared cannot be told from reserved ones.
     */
    private static final int LONGEST_NAMES = 1023;

    /** Each of them is looked up. */
    private static final int MOST_NAMES = 8;

    /** Openfire accepts any length, but checking a password takes time as well. */
    private static final int LONGEST_PASSWORD = 1023;

    private final Answers answers;
    private final RegisterFields fields;
    private final Redemption redemption;
    private final Names names;
    private final Accounts accounts;
    private final PresentedInvites presented;
    private final BooleanSupplier inviteOnly;

    /**
     * @param domain the XMPP domain
     * @param inviteOnly whether nobody registers without an invite
     */
    public ClientRegistration(
            String domain,
            RegisterFields fields,
            Redemption redemption,
            Names names,
            Accounts accounts,
            PresentedInvites presented,
            BooleanSupplier inviteOnly) {
        this.answers = new Answers(domain);
        this.fields = fields;
        this.redemption = redemption;
        this.names = names;
        this.accounts = accounts;
        this.presented = presented;
        this.inviteOnly = inviteOnly;
    }

    /**
     * The answer to a stanza of the namespace {@code jabber:iq:register}; empty when Openfire's own
     * handler is to answer it.
     */
    public Optional<IQ> answer(IQ iq, ClientStream stream) {
        if (!iq.isRequest()) {
            return Optional.empty();
        }
        Texts texts = Texts.in(stream.language());
        try {
            if (stream.isAuthenticated()) {
                return ofUser(iq, stream, texts);
            }
            if (accounts.areReadOnly()) {
                return refuse(Refusal.notAllowed(texts, "register.error.readOnly"), iq, stream);
            }
            return iq.getType() == IQ.Type.get
                    ? fields(iq, stream, texts)
                    : registration(iq, stream, texts);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A registration could not be answered", e);
            return refuse(Refusal.failed(texts), iq, stream);
        }
    }

    /** Users look after their own account here: the password, and its removal. */
    private Optional<IQ> ofUser(IQ iq, ClientStream stream, Texts texts) {
        RegisterRequest request = RegisterRequest.of(iq);
        if (iq.getType() == IQ.Type.get || request.isRemoval()) {
            return Optional.empty();
        }
        List<String> users = request.usernames();
        boolean own =
                !users.isEmpty()
                        && stream.username()
                                .filter(user -> users.stream().allMatch(user::equalsIgnoreCase))
                                .isPresent();
        return own
                ? passwordRefusal(request, texts).flatMap(refusal -> refuse(refusal, iq, stream))
                : refuse(Refusal.notAllowed(texts, "register.error.own"), iq, stream);
    }

    private Optional<IQ> fields(IQ iq, ClientStream stream, Texts texts) {
        Optional<Element> query = presented.find(stream).map(invite -> fields.of(invite, texts));
        return query.or(() -> redirect(texts)).map(child -> answers.with(child, iq, stream));
    }

    private Optional<Element> redirect(Texts texts) {
        return inviteOnly.getAsBoolean() ? Optional.of(fields.redirect(texts)) : Optional.empty();
    }

    private Optional<IQ> registration(IQ iq, ClientStream stream, Texts texts) {
        RegisterRequest request = RegisterRequest.of(iq);
        Optional<Invite> invite = presented.take(stream);
        if (invite.isPresent()) {
            Optional<Refusal> refusal = redeem(invite.get(), request, stream, texts);
            return refusal.isPresent()
                    ? refuse(refusal.get(), iq, stream)
                    : Optional.of(answers.done(iq, stream));
        }
        if (inviteOnly.getAsBoolean()) {
            return refuse(fields.inviteOnly(texts), iq, stream);
        }
        return nameRefusal(request.usernames(), texts)
                .or(() -> passwordRefusal(request, texts))
                .flatMap(refusal -> refuse(refusal, iq, stream));
    }

    /** Openfire itself refuses empty names. */
    private Optional<Refusal> nameRefusal(List<String> typed, Texts texts) {
        if (typed.size() > MOST_NAMES
                || typed.stream().mapToInt(String::length).sum() > LONGEST_NAMES) {
            return Optional.of(Refusal.ofName(RedeemResult.NAME_MALFORMED, "", texts));
        }
        return typed.stream()
                .filter(Predicate.not(String::isBlank))
                .flatMap(
                        name ->
                                names
                                        .obstacle(name)
                                        .map(result -> Refusal.ofName(result, name, texts))
                                        .stream())
                .findFirst();
    }

    /** Openfire would keep a password that no client can log in with. */
    private static Optional<Refusal> passwordRefusal(RegisterRequest request, Texts texts) {
        List<String> passwords = request.passwords();
        if (passwords.stream().mapToInt(String::length).sum() > LONGEST_PASSWORD) {
            return Optional.of(
                    Refusal.of(Condition.not_acceptable, texts, "register.error.passwordTooLong"));
        }
        return passwords.stream()
                .filter(
                        password ->
                                SaslPreparation.unusable(password).isPresent()
                                        || SaslPreparation.mixesDirections(password))
                .findFirst()
                .map(password -> Refusal.unusable(password, texts));
    }

    /** Empty when the account is made. Otherwise the invite is there for another attempt. */
    private Optional<Refusal> redeem(
            Invite invite, RegisterRequest request, ClientStream stream, Texts texts) {
        RedeemResult result = RedeemResult.FAILED;
        Optional<String> username = request.username();
        Optional<String> password = request.password();
        try {
            if (username.isEmpty() || password.isEmpty() || request.isRemoval()) {
                return Optional.of(Refusal.incomplete(texts));
            }
            result =
                    redemption.redeem(
                            invite,
                            username.get(),
                            password.get(),
                            Visitor.inClient(stream.address()));
        } finally {
            if (result != RedeemResult.REDEEMED) {
                presented.giveBack(stream, invite);
            }
        }
        return switch (result) {
            case REDEEMED -> Optional.empty();
            case TOO_MANY_NAMES ->
                    Optional.of(
                            Refusal.tooMany(
                                    texts,
                                    redemption
                                            .waitForName(invite, stream.address())
                                            .orElse(Duration.ofSeconds(1))));
            default ->
                    Optional.of(Refusal.of(result, invite, username.get(), password.get(), texts));
        };
    }

    private Optional<IQ> refuse(Refusal refusal, IQ iq, ClientStream stream) {
        return Optional.of(answers.refused(refusal, iq, stream));
    }
}
