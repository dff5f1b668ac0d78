// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dom4j.DocumentException;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.accounts.PasswordCheck;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.MemoryCounts;
import org.igniterealtime.openfire.plugin.invites.redeem.Names;
import org.igniterealtime.openfire.plugin.invites.redeem.Redemption;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;
import org.xmpp.packet.IQ;
import org.xmpp.packet.PacketError;

/** Everything that registration in clients needs, on a database in memory. */
final class RegistrationFixture implements AutoCloseable {

    static final int ATTEMPTS = 5;

    final TestDatabase database = new TestDatabase();
    final MovableClock clock = new MovableClock();
    final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    final MemoryAccounts accounts = new MemoryAccounts(clock);
    final PresentedInvites presented = new PresentedInvites();
    final TestNames rules = new TestNames(database.database(), clock);
    final Names names = rules.with(accounts, invites);
    private final AttemptLimit attempts =
            new AttemptLimit(
                    new MemoryCounts(),
                    clock,
                    () -> ATTEMPTS,
                    () -> Duration.ofMinutes(10),
                    new Events());
    final Redemption redemption =
            new Redemption(
                    invites,
                    new Claims(database.database(), clock),
                    accounts,
                    (invite, username, groups) -> {},
                    new PasswordCheck(() -> 6),
                    names,
                    attempts,
                    new Events());
    final Preauthentication preauthentication =
            new Preauthentication("example.com", redemption, names, accounts, attempts, presented);
    boolean inviteOnly = true;
    final ClientRegistration registration =
            new ClientRegistration(
                    "example.com",
                    new RegisterFields(
                            () -> "Verona Chat", () -> "https://chat.example.com/invite"),
                    redemption,
                    names,
                    accounts,
                    presented,
                    () -> inviteOnly);

    @Override
    public void close() {
        database.close();
    }

    String token() {
        return create(NewInvite.account(Source.console("test"))).token();
    }

    Invite create(NewInvite wanted) {
        return invites.create(wanted);
    }

    Optional<IQ> preauth(String token, ClientStream stream) {
        return preauthentication.answer(
                iq(
                        "<iq type='set' to='example.com' id='p'>"
                                + "<preauth xmlns='urn:xmpp:pars:0' token='"
                                + token
                                + "'/></iq>"),
                stream);
    }

    /** Presents a token that must be good. */
    TestStream presenting(String token) {
        TestStream stream = new TestStream();
        IQ answer = preauth(token, stream).orElseThrow();
        if (answer.getType() != IQ.Type.result) {
            throw new AssertionError(answer.toXML());
        }
        return stream;
    }

    Optional<IQ> get(ClientStream stream) {
        return registration.answer(register("get", ""), stream);
    }

    Optional<IQ> set(ClientStream stream, String children) {
        return registration.answer(register("set", children), stream);
    }

    Optional<IQ> set(ClientStream stream, String username, String password) {
        return set(
                stream,
                "<username>" + username + "</username><password>" + password + "</password>");
    }

    private static IQ register(String type, String children) {
        return iq(
                "<iq type='"
                        + type
                        + "' to='example.com' id='r'><query xmlns='jabber:iq:register'>"
                        + children
                        + "</query></iq>");
    }

    static IQ iq(String xml) {
        try {
            return new IQ(DocumentHelper.parseText(xml).getRootElement());
        } catch (DocumentException e) {
            throw new IllegalArgumentException(xml, e);
        }
    }

    /** The error's condition and type, and nothing but the error may be in the stanza. */
    static String error(Optional<IQ> answer) {
        IQ iq = answer.orElseThrow();
        PacketError error = iq.getError();
        List<?> children = iq.getElement().elements();
        if (children.size() != 1 || !((Element) children.get(0)).getName().equals("error")) {
            throw new AssertionError(iq.toXML());
        }
        return error.getCondition().toXMPP() + " " + error.getType();
    }
}
