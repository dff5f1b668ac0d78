package org.igniterealtime.openfire.plugin.invites;

import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.Console;
import org.igniterealtime.openfire.plugin.invites.admin.ConsolePages;
import org.igniterealtime.openfire.plugin.invites.api.InvitesApiServlet;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.openfire.ConsoleMount;
import org.igniterealtime.openfire.plugin.invites.openfire.HttpBinding;
import org.igniterealtime.openfire.plugin.invites.openfire.HttpMount;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireAdministrators;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireAuditLog;
import org.igniterealtime.openfire.plugin.invites.openfire.ServerProperties;
import org.igniterealtime.openfire.plugin.invites.openfire.StreamFeatures;
import org.igniterealtime.openfire.plugin.invites.page.LandingServlet;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.jivesoftware.database.DbConnectionManager;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.cluster.ClusterManager;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;
import org.jivesoftware.util.JiveGlobals;

/** Builds the parts of the plugin in the order of the story, and undoes them in reverse. */
public final class InvitesPlugin implements Plugin {

    private static final Duration FLUSH = Duration.ofSeconds(5);
    private static final Duration PURGE = Duration.ofHours(1);

    private final Parts parts = new Parts();

    @Override
    public void initializePlugin(PluginManager manager, File pluginDirectory) {
        Clock clock = Clock.systemUTC();
        String domain = XMPPServer.getInstance().getServerInfo().getXMPPDomain();
        HttpBinding binding = new HttpBinding();
        Settings settings = new Settings(new ServerProperties(), binding::address, domain);
        Database database = new Database(DbConnectionManager::getConnection);
        Invites invites = new Invites(database, clock, settings.defaultLifetime()::get);
        ApiKeys keys = new ApiKeys(database, clock);
        Templates templates = new Templates();
        InviteLinks links = new InviteLinks(settings.baseUrl()::get, domain);

        parts.start("upkeep", () -> upkeep(invites, keys, settings));
        parts.start(
                "/invites_api",
                () -> HttpMount.mount("/invites_api", new InvitesApiServlet(keys, invites, links)));
        parts.start(
                "/invite",
                () ->
                        HttpMount.mount(
                                "/invite",
                                new LandingServlet(invites, links, settings, templates, domain)));
        parts.start(
                "admin console",
                () ->
                        ConsoleMount.mount(
                                manager,
                                this,
                                new ConsolePages(
                                                console(
                                                        new PluginHealth(
                                                                binding, invites, keys, parts)),
                                                invites,
                                                links,
                                                keys,
                                                settings,
                                                templates)
                                        .servlets()));
        parts.start("stream features", () -> StreamFeatures.start(() -> REGISTRATION_FEATURES));
    }

    private Console console(PluginHealth health) {
        return new Console(
                new OpenfireAdministrators(),
                new OpenfireAuditLog(),
                health,
                JiveGlobals::getLocale,
                () -> JiveGlobals.getTimeZone().toZoneId(),
                version());
    }

    /** From the jar itself: how a server names a plugin's version has changed. */
    private static String version() {
        return Optional.ofNullable(InvitesPlugin.class.getPackage().getImplementationVersion())
                .orElse("");
    }

    /** What a client looks for before it registers: XEP-0445, its forerunner, and XEP-0077. */
    private static final List<String> REGISTRATION_FEATURES =
            List.of(
                    "urn:xmpp:ibr-token:0",
                    "urn:xmpp:invite",
                    "http://jabber.org/features/iq-register");

    private static Upkeep upkeep(Invites invites, ApiKeys keys, Settings settings) {
        Upkeep upkeep = new Upkeep();
        upkeep.every(FLUSH, "writing the uses of keys", keys::flushUses);
        upkeep.every(
                PURGE,
                "deleting dead invites",
                () -> {
                    // One node does it for the whole cluster.
                    if (ClusterManager.isSeniorClusterMember()) {
                        invites.purge(settings.retention().get());
                    }
                });
        return upkeep;
    }

    @Override
    public void destroyPlugin() {
        parts.stop();
    }
}
