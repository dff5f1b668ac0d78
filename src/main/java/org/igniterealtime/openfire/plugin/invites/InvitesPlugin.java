// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Contacts;
import org.igniterealtime.openfire.plugin.invites.accounts.NameRules;
import org.igniterealtime.openfire.plugin.invites.accounts.PasswordCheck;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.accounts.Tombstones;
import org.igniterealtime.openfire.plugin.invites.accounts.Welcome;
import org.igniterealtime.openfire.plugin.invites.adhoc.InviteCommands;
import org.igniterealtime.openfire.plugin.invites.admin.ConsolePages;
import org.igniterealtime.openfire.plugin.invites.admin.console.Console;
import org.igniterealtime.openfire.plugin.invites.admin.keys.ApiKeysPage;
import org.igniterealtime.openfire.plugin.invites.api.InvitesApiServlet;
import org.igniterealtime.openfire.plugin.invites.api.v1.ApiV1;
import org.igniterealtime.openfire.plugin.invites.apps.Apps;
import org.igniterealtime.openfire.plugin.invites.audit.AuditTrail;
import org.igniterealtime.openfire.plugin.invites.check.Checkup;
import org.igniterealtime.openfire.plugin.invites.check.Doctor;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.history.History;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.http.BodyReader;
import org.igniterealtime.openfire.plugin.invites.http.Bulkhead;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.invites.TestInvites;
import org.igniterealtime.openfire.plugin.invites.issue.InvitePolicy;
import org.igniterealtime.openfire.plugin.invites.issue.InviteRules;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance;
import org.igniterealtime.openfire.plugin.invites.issue.KeyDesk;
import org.igniterealtime.openfire.plugin.invites.issue.Requests;
import org.igniterealtime.openfire.plugin.invites.issue.Revocation;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.keys.LocalSecret;
import org.igniterealtime.openfire.plugin.invites.keys.Quotas;
import org.igniterealtime.openfire.plugin.invites.look.Logos;
import org.igniterealtime.openfire.plugin.invites.openfire.CommandMount;
import org.igniterealtime.openfire.plugin.invites.openfire.ConsoleMount;
import org.igniterealtime.openfire.plugin.invites.openfire.ForgetKeys;
import org.igniterealtime.openfire.plugin.invites.openfire.HomeFolder;
import org.igniterealtime.openfire.plugin.invites.openfire.HttpBinding;
import org.igniterealtime.openfire.plugin.invites.openfire.HttpMount;
import org.igniterealtime.openfire.plugin.invites.openfire.InterceptorMount;
import org.igniterealtime.openfire.plugin.invites.openfire.LocalSecretFile;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireAccounts;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireAdministrators;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireAuditLog;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireContacts;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireFacts;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfirePeople;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireWelcome;
import org.igniterealtime.openfire.plugin.invites.openfire.RegistrationInterceptor;
import org.igniterealtime.openfire.plugin.invites.openfire.RegistrationMount;
import org.igniterealtime.openfire.plugin.invites.openfire.SealKeyFile;
import org.igniterealtime.openfire.plugin.invites.openfire.ServerCapacity;
import org.igniterealtime.openfire.plugin.invites.openfire.ServerProperties;
import org.igniterealtime.openfire.plugin.invites.openfire.SharedCounts;
import org.igniterealtime.openfire.plugin.invites.openfire.StreamFeatures;
import org.igniterealtime.openfire.plugin.invites.openfire.UserEvents;
import org.igniterealtime.openfire.plugin.invites.page.PublicPages;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;
import org.igniterealtime.openfire.plugin.invites.redeem.ClaimRecovery;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.ContactRedemption;
import org.igniterealtime.openfire.plugin.invites.redeem.Departure;
import org.igniterealtime.openfire.plugin.invites.redeem.Names;
import org.igniterealtime.openfire.plugin.invites.redeem.Redemption;
import org.igniterealtime.openfire.plugin.invites.registration.AnnouncedFeatures;
import org.igniterealtime.openfire.plugin.invites.registration.ClientRegistration;
import org.igniterealtime.openfire.plugin.invites.registration.ErrorScrubber;
import org.igniterealtime.openfire.plugin.invites.registration.Preauthentication;
import org.igniterealtime.openfire.plugin.invites.registration.PresentedInvites;
import org.igniterealtime.openfire.plugin.invites.registration.RegisterFields;
import org.igniterealtime.openfire.plugin.invites.registration.RequestScrubber;
import org.igniterealtime.openfire.plugin.invites.roster.SubscriptionInterceptor;
import org.igniterealtime.openfire.plugin.invites.roster.Subscriptions;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.Site;
import org.jivesoftware.database.DbConnectionManager;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.cluster.ClusterManager;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;
import org.jivesoftware.util.JiveGlobals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the parts of the plugin, starts them in order, and undoes them in reverse. */
public final class InvitesPlugin implements Plugin {

    private static final Logger LOG = LoggerFactory.getLogger(InvitesPlugin.class);
    private static final Duration FLUSH = Duration.ofSeconds(5);
    private static final Duration SETTLE = Duration.ofMinutes(1);
    private static final Duration PURGE = Duration.ofHours(1);

    /** Bodies that are read at the same time: 16 KB at most each, or 1 MiB with a good key. */
    private static final int MOST_BODIES = 2000;

    private final Parts parts = new Parts();
    private final Clock clock = Clock.systemUTC();
    private final Database database = new Database(DbConnectionManager::getConnection);
    private final HttpBinding binding = new HttpBinding();
    private final String domain = XMPPServer.getInstance().getServerInfo().getXMPPDomain();
    private final Settings settings =
            new Settings(new ServerProperties(), binding::address, domain);
    private final SealKeyFile sealKey = SealKeyFile.in(HomeFolder.conf());
    private final Invites invites =
            new Invites(database, sealKey.seal(), clock, settings.defaultLifetime()::get);
    private final Claims claims = new Claims(database, clock);
    private final ApiKeys keys = new ApiKeys(database, clock, ForgetKeys::tellOthers);
    private final InviteLinks links = new InviteLinks(settings.baseUrl()::get, domain);
    private final Apps apps = new Apps(settings.apps()::get);
    private final Logos logos = new Logos(database, settings.logo());
    private final OpenfireAccounts accounts = new OpenfireAccounts();
    private final Events events = new Events();
    private final Contacts contacts = new OpenfireContacts();
    private final PasswordCheck passwords = new PasswordCheck(settings.shortestPassword()::get);
    private final Welcome welcome = new OpenfireWelcome(contacts);
    private final AttemptLimit attempts =
            new AttemptLimit(
                    new SharedCounts(),
                    clock,
                    settings.failuresAllowed()::get,
                    settings.failurePeriod()::get,
                    events);
    private final People people = new OpenfirePeople();
    private final Tombstones tombstones =
            new Tombstones(
                    database,
                    clock,
                    () -> Duration.ofDays(settings.tombstoneDays().get()),
                    settings.tombstoneSalt());
    private final Departure departure =
            new Departure(tombstones, invites, claims, keys, new History(database), accounts);
    private final NameRules nameRules =
            new NameRules(
                    people, tombstones, settings.reservedNames()::get, settings.namePattern()::get);
    private final Names names = new Names(accounts, invites, nameRules);
    private final Redemption redemption =
            new Redemption(invites, claims, accounts, welcome, passwords, names, attempts, events);
    private final ClaimRecovery settlement =
            new ClaimRecovery(invites, claims, accounts, welcome, events);
    private final PresentedInvites presented = new PresentedInvites();
    private final Bulkhead share = ServerCapacity.forHttp();
    private final AuditTrail audit =
            new AuditTrail(new OpenfireAuditLog(), () -> Texts.in(JiveGlobals.getLocale()));
    private final Quotas quotas = new Quotas(database, clock);
    private final InvitePolicy policy = new InvitePolicy(settings, people);
    private final Issuance issuance =
            new Issuance(
                    invites,
                    new InviteRules(
                            accounts,
                            people,
                            nameRules,
                            invites,
                            settings.unlimitedLifetime()::get),
                    policy,
                    quotas,
                    accounts,
                    events);
    private final LocalSecret local = new LocalSecret();
    private final LocalSecretFile localFile =
            new LocalSecretFile(HomeFolder.conf(), local, binding::localAddress);
    private final KeyDesk keyDesk = new KeyDesk(keys, invites, events, clock);
    private final ManyInvites many = new ManyInvites(database, sealKey.seal(), clock);
    private final Requests requests = new Requests(database, many, issuance, clock);

    private final Doctor doctor =
            new Checkup(new OpenfireFacts(binding), settings, invites, accounts, clock)
                    .doctor(new TestInvites(database, sealKey.seal(), invites, clock));

    @Override
    public void initializePlugin(PluginManager manager, File pluginDirectory) {
        Templates templates = new Templates();
        BodyReader bodies = new BodyReader(MOST_BODIES);
        events.listen(audit);
        parts.start("upkeep", this::upkeep);
        parts.start("checks", () -> doctor);
        parts.start("keys revoked elsewhere", () -> ForgetKeys.listen(keys::forget));
        parts.start("bodies of requests", () -> bodies);
        parts.start("command line", this::commandLine);
        parts.start(
                "/invites_api",
                () ->
                        HttpMount.mount(
                                "/invites_api",
                                Map.of(
                                        "/*",
                                        rootApi(bodies),
                                        "/v1/*",
                                        ApiV1.servlet(apiCore(), attempts, share, bodies))));
        parts.start(
                "/invite",
                () ->
                        HttpMount.mount(
                                "/invite",
                                PublicPages.servlet(
                                        share,
                                        bodies,
                                        new Site(links, settings, domain, people),
                                        invites,
                                        claims,
                                        redemption,
                                        names,
                                        accounts,
                                        apps,
                                        logos,
                                        attempts,
                                        templates,
                                        clock)));
        parts.start(
                "admin console",
                () -> ConsoleMount.mount(manager, this, consolePages(templates).servlets()));
        parts.start("registration in clients", () -> RegistrationMount.mount(registration()));
        parts.start("tokens of clients", this::tokens);
        parts.start("stream features", () -> StreamFeatures.start(new AnnouncedFeatures(accounts)));
        parts.start("subscriptions by invite", this::subscriptions);
        parts.start("commands in clients", () -> CommandMount.mount(commands().commands()));
        parts.start(
                "changes of accounts",
                () -> UserEvents.listen(this::userDeleted, invites::endResets));
        LOG.info(StartLine.of(version(), links, settings));
    }

    @Override
    public void destroyPlugin() {
        parts.stop();
    }

    private InvitesApiServlet rootApi(BodyReader bodies) {
        return new InvitesApiServlet(
                keys,
                issuance,
                settings.defaultLifetime()::get,
                links,
                accounts::areReadOnly,
                attempts,
                share,
                bodies,
                clock);
    }

    private ApiV1.Core apiCore() {
        return new ApiV1.Core(
                keys,
                local,
                keyDesk,
                quotas,
                invites,
                many,
                issuance,
                new Revocation(many, events),
                requests,
                new History(database),
                accounts,
                links,
                settings.defaultLifetime()::get,
                clock);
    }

    private void userDeleted(String username) {
        if (accounts.isUndoing(username)) {
            departure.ofUnfinished(username);
        } else {
            departure.of(username);
        }
    }

    private AutoCloseable commandLine() {
        localFile.write();
        return localFile;
    }

    private Upkeep upkeep() {
        Upkeep upkeep = new Upkeep();
        upkeep.every(FLUSH, "writing the uses of keys", keys::flushUses);
        upkeep.every(FLUSH, "writing what programs have made", audit::flush);
        upkeep.every(FLUSH, "withdrawing what revoked keys still made", onSenior(keyDesk::sweep));
        upkeep.every(
                PURGE,
                "deleting dead invites",
                onSenior(() -> invites.purge(settings.retention().get())));
        upkeep.every(PURGE, "forgetting repeated requests", onSenior(requests::purge));
        upkeep.every(PURGE, "forgetting deleted names", onSenior(tombstones::purge));
        upkeep.every(SETTLE, "saying where the command line finds the API", localFile::write);
        upkeep.every(SETTLE, "entering what has expired", onSenior(invites::expire));
        upkeep.every(SETTLE, "settling what a stopped server left", onSenior(settlement::settle));
        return upkeep;
    }

    /** One node does it for the whole cluster. */
    private static Runnable onSenior(Runnable job) {
        return () -> {
            if (ClusterManager.isSeniorClusterMember()) {
                job.run();
            }
        };
    }

    private ConsolePages consolePages(Templates templates) {
        Console console =
                new Console(
                        new OpenfireAdministrators(),
                        events,
                        new PluginHealth(
                                settings,
                                binding,
                                invites,
                                sealKey::isKept,
                                keys,
                                apps,
                                parts,
                                doctor),
                        JiveGlobals::getLocale,
                        () -> JiveGlobals.getTimeZone().toZoneId(),
                        version());
        return new ConsolePages(
                console,
                invites,
                many,
                claims,
                issuance,
                new Revocation(many, events),
                names,
                accounts,
                people,
                links,
                keys,
                new ApiKeysPage.Keys(keys, keyDesk, quotas, clock),
                settings,
                apps,
                logos,
                doctor,
                templates);
    }

    private ClientRegistration registration() {
        return new ClientRegistration(
                domain,
                new RegisterFields(settings.siteName()::get, links::landingPage),
                redemption,
                names,
                accounts,
                presented,
                settings.inviteOnly()::get);
    }

    private AutoCloseable tokens() {
        return InterceptorMount.mount(
                new RegistrationInterceptor(
                        new Preauthentication(
                                domain, redemption, names, accounts, attempts, presented),
                        new ErrorScrubber(domain),
                        new RequestScrubber(domain)));
    }

    private AutoCloseable subscriptions() {
        Subscriptions subscriptions =
                new Subscriptions(
                        domain, new ContactRedemption(invites, claims, accounts, contacts, events));
        return InterceptorMount.mount(new SubscriptionInterceptor(domain, subscriptions, attempts));
    }

    private InviteCommands commands() {
        return new InviteCommands(
                domain,
                clock,
                policy,
                issuance,
                accounts,
                people,
                links,
                () -> Texts.in(JiveGlobals.getLocale()));
    }

    /** Read from the jar itself, because how the server exposes a plugin's version has changed. */
    private static String version() {
        return Optional.ofNullable(InvitesPlugin.class.getPackage().getImplementationVersion())
                .orElse("");
    }
}
