// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.PresentedToken;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;
import org.igniterealtime.openfire.plugin.invites.redeem.Names;
import org.igniterealtime.openfire.plugin.invites.redeem.Redemption;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.packet.IQ;
import org.xmpp.packet.PacketError.Condition;

/**
 * A client presents a token before it registers (XEP-0445 section 4).
 *
 * <pre>{@code
 * C: <iq type='set' to='example.org' id='1'><preauth xmlns='urn:xmpp:pars:0' token='…'/></iq>
 * S: <iq type='result' from='example.org' id='1'/>
 * }</pre>
 *
 * <p>The latest answer counts: one that is not good clears an earlier good one. All tokens that are
 * no good get one and the same answer, so that nobody learns more about them.
 */
public final class Preauthentication {

    private static final Logger LOG = LoggerFactory.getLogger(Preauthentication.class);
    private static final String NAMESPACE = "urn:xmpp:pars:0";

    private final String domain;
    private final Answers answers;
    private final Redemption redemption;
    private final Names names;
    private final Accounts accounts;
    private final AttemptLimit attempts;
    private final PresentedInvites presented;

    /**
     * @param domain the XMPP domain
     */
    public Preauthentication(
            String domain,
            Redemption redemption,
            Names names,
            Accounts accounts,
            AttemptLimit attempts,
            PresentedInvites presented) {
        this.domain = domain;
        this.answers = new Answers(domain);
        this.redemption = redemption;
        this.names = names;
        this.accounts = accounts;
        this.attempts = attempts;
        this.presented = presented;
    }

    /**
     * The answer to a stanza that presents a token; empty for every other one, and for all of those
     * who have logged in: the server itself refuses them.
     */
    public Optional<IQ> answer(IQ iq, ClientStream stream) {
        if (!isPreauth(iq) || stream.isAuthenticated()) {
            return Optional.empty();
        }
        presented.forget(stream);
        Texts texts = Texts.in(stream.language());
        try {
            return Optional.of(
                    refusal(iq, stream, texts)
                            .map(refusal -> answers.refused(refusal, iq, stream))
                            .orElseGet(() -> answers.done(iq, stream)));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A token could not be looked up", e);
            return Optional.of(answers.refused(Refusal.failed(texts), iq, stream));
        }
    }

    private boolean isPreauth(IQ iq) {
        return iq.isRequest()
                && (iq.getTo() == null || iq.getTo().toString().equals(domain))
                && iq.getChildElement() != null
                && iq.getChildElement().getName().equals("preauth")
                && iq.getChildElement().getNamespaceURI().equals(NAMESPACE);
    }

    /** Remembers the invite, or says why not. */
    private Optional<Refusal> refusal(IQ iq, ClientStream stream, Texts texts) {
        if (iq.getType() == IQ.Type.get) {
            return Optional.of(Refusal.of(Condition.bad_request, texts, "register.error.preauth"));
        }
        if (accounts.areReadOnly()) {
            return Optional.of(Refusal.notAllowed(texts, "register.error.readOnly"));
        }
        Optional<Invite> invite =
                PresentedToken.in(iq.getChildElement().attributeValue("token", ""))
                        .flatMap(redemption::present);
        if (invite.isEmpty()) {
            Refusal wrong = Refusal.of(Condition.item_not_found, texts, "register.error.token");
            Optional<Duration> wait = attempts.wrong(stream.address());
            return wait.map(time -> Refusal.tooMany(texts, time)).or(() -> Optional.of(wrong));
        }
        if (names.isPresetInUse(invite.get())) {
            String name = invite.get().username().orElseThrow();
            return Optional.of(Refusal.presetInUse(name, texts));
        }
        presented.remember(stream, invite.get());
        return Optional.empty();
    }
}
