// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dom4j.Element;
import org.dom4j.QName;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.XepExample;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.issue.OwnInvites;
import org.igniterealtime.openfire.plugin.invites.issue.TestIssuance;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.igniterealtime.openfire.plugin.invites.settings.MemoryProperties;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.xmpp.forms.DataForm;
import org.xmpp.packet.IQ;

/** The commands of example.com, where {@code romeo} is a user and {@code prince} rules. */
final class AdhocFixture implements AutoCloseable {

    static final String INVITE = "invite";
    static final String CREATE_ACCOUNT = "create-account";

    private static final QName FORM = QName.get("x", DataForm.NAMESPACE);

    final TestDatabase database = new TestDatabase();
    final MovableClock clock = new MovableClock();
    final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    final MemoryAccounts accounts = new MemoryAccounts(clock);
    final Settings settings =
            new Settings(new MemoryProperties(), () -> "https://example.com", "example.com");
    private final TestNames names = new TestNames(database.database(), clock, settings);
    final MemoryPeople people = names.people;
    private final TestIssuance issuing = new TestIssuance(invites, accounts, names);
    final Commands commands =
            new InviteCommands(
                            "example.com",
                            clock,
                            issuing.policy,
                            issuing.users,
                            new OwnInvites(
                                    invites,
                                    new Claims(database.database(), clock),
                                    issuing.issuance),
                            accounts,
                            people,
                            new InviteLinks(settings.baseUrl()::get, "example.com"),
                            () -> Texts.in(Locale.ENGLISH))
                    .commands();

    AdhocFixture() {
        accounts.create("romeo", "secret");
        accounts.create("prince", "secret");
        people.makeAdministrator("prince");
    }

    /** Runs a command as the XEP's example does. */
    IQ run(String username, String command) {
        IQ iq = new IQ(XepExample.read("0401-execute-" + command));
        iq.setFrom(username + "@example.com/orchard");
        return answer(iq);
    }

    /** Opens the form for a new user and sends it back with these entries. */
    IQ createAccount(String username, Map<String, List<String>> entries) {
        String session = session(run(username, CREATE_ACCOUNT));
        return answer(form(username, session, entries));
    }

    /** The form for a new user, filled in, as the XEP's example has it. */
    IQ form(String username, String session, Map<String, List<String>> entries) {
        IQ iq = new IQ(XepExample.read("0401-create-account-submit"));
        iq.setFrom(username + "@example.com/orchard");
        iq.getChildElement().addAttribute("sessionid", session);
        Element form = iq.getChildElement().element(FORM);
        form.remove(form.element("field"));
        entries.forEach(
                (name, values) -> {
                    Element field = form.addElement("field").addAttribute("var", name);
                    values.forEach(value -> field.addElement("value").setText(value));
                });
        return iq;
    }

    IQ answer(IQ iq) {
        return commands.answer(iq).orElseThrow();
    }

    /** The only invite there is. */
    Invite invite() {
        List<Invite> all = invites.list(InviteQuery.all(10)).invites();
        if (all.size() != 1) {
            throw new AssertionError("There are " + all.size() + " invites");
        }
        return all.get(0);
    }

    long countInvites() {
        return invites.count(InviteQuery.all(10)).found();
    }

    static String session(IQ iq) {
        return iq.getChildElement().attributeValue("sessionid");
    }

    static String status(IQ iq) {
        return iq.getChildElement().attributeValue("status");
    }

    static Element form(IQ iq) {
        return iq.getChildElement().element(FORM);
    }

    /** The first value of each field. */
    static Map<String, String> values(IQ iq) {
        return form(iq).elements("field").stream()
                .filter(field -> field.element("value") != null)
                .collect(
                        Collectors.toMap(
                                field -> field.attributeValue("var"),
                                field -> field.elementText("value")));
    }

    @Override
    public void close() {
        database.close();
    }
}
