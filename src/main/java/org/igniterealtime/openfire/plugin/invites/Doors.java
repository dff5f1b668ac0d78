// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.adhoc.InviteCommands;
import org.igniterealtime.openfire.plugin.invites.admin.ConsolePages;
import org.igniterealtime.openfire.plugin.invites.admin.console.Console;
import org.igniterealtime.openfire.plugin.invites.admin.keys.ApiKeysPage;
import org.igniterealtime.openfire.plugin.invites.api.InvitesApiServlet;
import org.igniterealtime.openfire.plugin.invites.api.v1.ApiV1;
import org.igniterealtime.openfire.plugin.invites.http.BodyReader;
import org.igniterealtime.openfire.plugin.invites.http.Bulkhead;
import org.igniterealtime.openfire.plugin.invites.mine.UserPages;
import org.igniterealtime.openfire.plugin.invites.openfire.CommandMount;
import org.igniterealtime.openfire.plugin.invites.openfire.ConsoleMount;
import org.igniterealtime.openfire.plugin.invites.openfire.HttpMount;
import org.igniterealtime.openfire.plugin.invites.openfire.InterceptorMount;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireAdministrators;
import org.igniterealtime.openfire.plugin.invites.openfire.RegistrationInterceptor;
import org.igniterealtime.openfire.plugin.invites.openfire.RegistrationMount;
import org.igniterealtime.openfire.plugin.invites.openfire.ServerCapacity;
import org.igniterealtime.openfire.plugin.invites.openfire.ThisServer;
import org.igniterealtime.openfire.plugin.invites.openfire.features.StreamFeatures;
import org.igniterealtime.openfire.plugin.invites.page.PublicPages;
import org.igniterealtime.openfire.plugin.invites.registration.AnnouncedFeatures;
import org.igniterealtime.openfire.plugin.invites.registration.ClientRegistration;
import org.igniterealtime.openfire.plugin.invites.registration.ErrorScrubber;
import org.igniterealtime.openfire.plugin.invites.registration.Preauthentication;
import org.igniterealtime.openfire.plugin.invites.registration.PresentedInvites;
import org.igniterealtime.openfire.plugin.invites.registration.RegisterFields;
import org.igniterealtime.openfire.plugin.invites.registration.RequestScrubber;
import org.igniterealtime.openfire.plugin.invites.roster.SubscriptionInterceptor;
import org.igniterealtime.openfire.plugin.invites.roster.Subscriptions;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.PageServlet;
import org.igniterealtime.openfire.plugin.invites.web.Site;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;

/** Every way in, put on the core and opened as a part that may fail alone. */
final class Doors {

    /** Bodies that are read at the same time: 16 KB at most each, or 1 MiB with a good key. */
    private static final int MOST_BODIES = 2000;

    private final Core core;
    private final Parts parts;
    private final String version;
    private final Bulkhead share = ServerCapacity.forHttp();
    private final BodyReader bodies = new BodyReader(MOST_BODIES);
    private final PresentedInvites presented = new PresentedInvites();

    /**
     * @param parts get the doors as they open, and close them in reverse
     * @param version of the plugin, as the console shows it
     */
    Doors(Core core, Parts parts, String version) {
        this.core = core;
        this.parts = parts;
        this.version = version;
    }

    /** Opens all; one that cannot be opened is in {@link Parts#failures}, and the others are. */
    void open(PluginManager manager, Plugin plugin) {
        parts.start("bodies of requests", () -> bodies);
        parts.start("command line", this::commandLine);
        parts.start("/invites_api", this::api);
        parts.start("/invite", this::pages);
        parts.start(
                "admin console", () -> ConsoleMount.mount(manager, plugin, console().servlets()));
        parts.start("registration in clients", () -> RegistrationMount.mount(registration()));
        parts.start("tokens of clients", this::tokens);
        parts.start(
                "stream features",
                () -> StreamFeatures.start(new AnnouncedFeatures(core.accounts)));
        parts.start("subscriptions by invite", this::subscriptions);
        parts.start("commands in clients", () -> CommandMount.mount(commands().commands()));
    }

    private AutoCloseable commandLine() {
        core.localFile.write();
        return core.localFile;
    }

    private AutoCloseable api() throws ReflectiveOperationException {
        return HttpMount.mount(
                "/invites_api",
                Map.of(
                        "/*",
                        rootApi(),
                        "/v1/*",
                        ApiV1.servlet(apiCore(), core.attempts, share, bodies)));
    }

    private InvitesApiServlet rootApi() {
        return new InvitesApiServlet(
                core.keys,
                core.issuance,
                core.settings.defaultLifetime()::get,
                core.links,
                core.accounts::areReadOnly,
                core.attempts,
                share,
                bodies,
                core.clock);
    }

    private ApiV1.Core apiCore() {
        return new ApiV1.Core(
                core.keys,
                core.local,
                core.keyDesk,
                core.quotas,
                core.invites,
                core.many,
                core.claims,
                core.issuance,
                core.revocation,
                core.requests,
                core.history,
                core.figures,
                core.letters,
                core.accounts,
                core.links,
                core.settings.defaultLifetime()::get,
                ThisServer::locale,
                core.clock);
    }

    private AutoCloseable pages() throws ReflectiveOperationException {
        Site site = new Site(core.links, core.settings, core.domain, core.people);
        return HttpMount.mount("/invite", Map.of("/*", guests(site), "/mine/*", users(site)));
    }

    private PageServlet guests(Site site) {
        return PublicPages.servlet(
                share,
                bodies,
                site,
                core.invites,
                core.claims,
                core.redemption,
                core.names,
                core.accounts,
                core.apps,
                core.logos,
                core.objections,
                core.attempts,
                core.templates,
                core.clock);
    }

    private PageServlet users(Site site) {
        return UserPages.servlet(
                share,
                bodies,
                core.attempts,
                site,
                core.accounts,
                core.userIssuance,
                core.policy,
                core.own,
                core.sessions,
                core.signIn,
                core.signInLinks,
                core.templates);
    }

    private ConsolePages console() {
        Console console =
                new Console(
                        new OpenfireAdministrators(),
                        core.events,
                        new PluginHealth(core, parts),
                        ThisServer::locale,
                        ThisServer::zone,
                        version);
        return new ConsolePages(
                console,
                core.invites,
                core.many,
                core.claims,
                core.issuance,
                core.revocation,
                core.history,
                core.figures,
                core.names,
                core.accounts,
                core.people,
                core.links,
                core.keys,
                new ApiKeysPage.Keys(core.keys, core.keyDesk, core.quotas, core.clock),
                core.settings,
                core.apps,
                core.logos,
                core.doctor,
                core.letters,
                core.templates);
    }

    private ClientRegistration registration() {
        return new ClientRegistration(
                core.domain,
                new RegisterFields(core.settings.siteName()::get, core.links::landingPage),
                core.redemption,
                core.names,
                core.accounts,
                presented,
                core.settings.inviteOnly()::get);
    }

    private AutoCloseable tokens() {
        return InterceptorMount.mount(
                new RegistrationInterceptor(
                        new Preauthentication(
                                core.domain,
                                core.redemption,
                                core.names,
                                core.accounts,
                                core.attempts,
                                presented),
                        new ErrorScrubber(core.domain),
                        new RequestScrubber(core.domain)));
    }

    private AutoCloseable subscriptions() {
        return InterceptorMount.mount(
                new SubscriptionInterceptor(
                        core.domain,
                        new Subscriptions(core.domain, core.contactRedemption),
                        core.attempts));
    }

    private InviteCommands commands() {
        return new InviteCommands(
                core.domain,
                core.clock,
                core.policy,
                core.userIssuance,
                core.own,
                core.accounts,
                core.people,
                core.links,
                () -> Texts.in(ThisServer.locale()));
    }
}
