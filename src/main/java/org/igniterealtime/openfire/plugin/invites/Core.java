// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import java.time.Clock;
import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.accounts.Contacts;
import org.igniterealtime.openfire.plugin.invites.accounts.NameRules;
import org.igniterealtime.openfire.plugin.invites.accounts.PasswordCheck;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.accounts.Tombstones;
import org.igniterealtime.openfire.plugin.invites.accounts.Welcome;
import org.igniterealtime.openfire.plugin.invites.apps.Apps;
import org.igniterealtime.openfire.plugin.invites.audit.AuditTrail;
import org.igniterealtime.openfire.plugin.invites.check.Checkup;
import org.igniterealtime.openfire.plugin.invites.check.Doctor;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.figures.Figures;
import org.igniterealtime.openfire.plugin.invites.history.History;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.invites.TestInvites;
import org.igniterealtime.openfire.plugin.invites.issue.InvitePolicy;
import org.igniterealtime.openfire.plugin.invites.issue.InviteRules;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance;
import org.igniterealtime.openfire.plugin.invites.issue.KeyDesk;
import org.igniterealtime.openfire.plugin.invites.issue.OwnInvites;
import org.igniterealtime.openfire.plugin.invites.issue.Requests;
import org.igniterealtime.openfire.plugin.invites.issue.Revocation;
import org.igniterealtime.openfire.plugin.invites.issue.UserIssuance;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.keys.LocalSecret;
import org.igniterealtime.openfire.plugin.invites.keys.ProvisionedKeys;
import org.igniterealtime.openfire.plugin.invites.keys.Quotas;
import org.igniterealtime.openfire.plugin.invites.look.Logos;
import org.igniterealtime.openfire.plugin.invites.mail.LetterRound;
import org.igniterealtime.openfire.plugin.invites.mail.Letters;
import org.igniterealtime.openfire.plugin.invites.mail.MailServer;
import org.igniterealtime.openfire.plugin.invites.mail.Objections;
import org.igniterealtime.openfire.plugin.invites.mine.ChatLinks;
import org.igniterealtime.openfire.plugin.invites.openfire.HomeFolder;
import org.igniterealtime.openfire.plugin.invites.openfire.HttpBinding;
import org.igniterealtime.openfire.plugin.invites.openfire.LocalSecretFile;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireAccounts;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireAuditLog;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireChatMessages;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireContacts;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireCredentials;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireFacts;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfirePeople;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireWelcome;
import org.igniterealtime.openfire.plugin.invites.openfire.OtherNodes;
import org.igniterealtime.openfire.plugin.invites.openfire.SealKeyFile;
import org.igniterealtime.openfire.plugin.invites.openfire.ServerProperties;
import org.igniterealtime.openfire.plugin.invites.openfire.SharedCounts;
import org.igniterealtime.openfire.plugin.invites.openfire.ThisServer;
import org.igniterealtime.openfire.plugin.invites.openfire.mail.OpenfireMailServer;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;
import org.igniterealtime.openfire.plugin.invites.redeem.ClaimRecovery;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.ContactRedemption;
import org.igniterealtime.openfire.plugin.invites.redeem.Departure;
import org.igniterealtime.openfire.plugin.invites.redeem.Names;
import org.igniterealtime.openfire.plugin.invites.redeem.Redemption;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.igniterealtime.openfire.plugin.invites.signin.Sessions;
import org.igniterealtime.openfire.plugin.invites.signin.SignIn;
import org.igniterealtime.openfire.plugin.invites.signin.SignInLinks;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.told.Arrivals;

/** What all doors stand on: one of each, built in the order in which they need each other. */
final class Core {

    final Clock clock = Clock.systemUTC();
    final String domain = ThisServer.domain();
    final HttpBinding binding = new HttpBinding();
    final Settings settings = new Settings(new ServerProperties(), binding::address, domain);
    final SealKeyFile sealKey = SealKeyFile.in(HomeFolder.conf());
    final Events events = new Events();
    final Apps apps = new Apps(settings.apps()::get);
    final InviteLinks links = new InviteLinks(settings.baseUrl()::get, domain);

    private final Database database = ThisServer.database();
    final Invites invites =
            new Invites(database, sealKey.seal(), clock, settings.defaultLifetime()::get);
    final ManyInvites many = new ManyInvites(database, sealKey.seal(), clock);
    final Claims claims = new Claims(database, clock);
    final History history = new History(database);
    final Figures figures = new Figures(database, clock);
    final ApiKeys keys = new ApiKeys(database, clock, OtherNodes::forgetKeys);
    final Quotas quotas = new Quotas(database, clock);
    final Logos logos = new Logos(database, settings.logo());
    final Tombstones tombstones =
            new Tombstones(
                    database,
                    clock,
                    () -> Duration.ofDays(settings.tombstoneDays().get()),
                    settings.tombstoneSalt());

    final OpenfireAccounts accounts = new OpenfireAccounts();
    final People people = new OpenfirePeople();
    private final Contacts contacts = new OpenfireContacts();
    private final Welcome welcome = new OpenfireWelcome(contacts);
    private final NameRules nameRules =
            new NameRules(
                    people, tombstones, settings.reservedNames()::get, settings.namePattern()::get);
    final Names names = new Names(accounts, invites, nameRules);

    final AttemptLimit attempts =
            new AttemptLimit(
                    new SharedCounts(),
                    clock,
                    settings.failuresAllowed()::get,
                    settings.failurePeriod()::get,
                    events);
    final Redemption redemption =
            new Redemption(
                    invites,
                    claims,
                    accounts,
                    welcome,
                    new PasswordCheck(settings.shortestPassword()::get),
                    names,
                    attempts,
                    events);
    final ContactRedemption contactRedemption =
            new ContactRedemption(invites, claims, accounts, contacts, events);
    final ClaimRecovery recovery = new ClaimRecovery(invites, claims, accounts, welcome, events);
    final Departure departure =
            new Departure(tombstones, invites, claims, keys, history, figures, accounts);

    final InvitePolicy policy = new InvitePolicy(settings, people);
    final Issuance issuance =
            new Issuance(
                    invites,
                    new InviteRules(
                            accounts,
                            people,
                            nameRules,
                            invites,
                            settings.unlimitedLifetime()::get),
                    quotas,
                    accounts,
                    events);
    final UserIssuance userIssuance = new UserIssuance(issuance, invites, policy, accounts);
    final OwnInvites own = new OwnInvites(invites, claims, issuance);
    final Sessions sessions = new Sessions(database, accounts, clock);
    final SignIn signIn =
            new SignIn(accounts, new OpenfireCredentials(accounts), sessions, attempts, domain);
    final SignInLinks signInLinks =
            new SignInLinks(
                    database,
                    accounts,
                    signIn,
                    sessions,
                    new ChatLinks(new OpenfireChatMessages(), links, ThisServer::locale),
                    clock);
    final Templates templates = new Templates();
    private final MailServer mailServer = new OpenfireMailServer();
    final Letters letters =
            new Letters(database, invites, issuance, quotas, settings, mailServer, events, clock);
    final Objections objections = new Objections(database, invites, settings, events, clock);
    final LetterRound letterRound =
            new LetterRound(
                    database,
                    letters,
                    invites,
                    links,
                    settings,
                    people,
                    templates,
                    mailServer,
                    clock);
    final Revocation revocation = new Revocation(invites.withdrawals(), events);
    final LocalSecret local = new LocalSecret();
    final LocalSecretFile localFile =
            new LocalSecretFile(HomeFolder.conf(), local, binding::localAddress);
    final ProvisionedKeys provisioned =
            new ProvisionedKeys(database, keys, settings::provisionedKeys);
    final KeyDesk keyDesk = new KeyDesk(keys, invites, events, clock);
    final Requests requests = new Requests(database, many, issuance, clock);

    final Arrivals arrivals =
            new Arrivals(new OpenfireChatMessages(), accounts, keys, settings, ThisServer::locale);
    final AuditTrail audit =
            new AuditTrail(new OpenfireAuditLog(), () -> Texts.in(ThisServer.locale()));
    final Doctor doctor =
            new Checkup(new OpenfireFacts(binding), settings, invites, accounts, clock)
                    .doctor(new TestInvites(database, sealKey.seal(), invites, clock));
}
