package org.igniterealtime.openfire.plugin.invites;

import java.io.File;
import java.time.Clock;
import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.adhoc.InviteCommands;
import org.igniterealtime.openfire.plugin.invites.api.InvitesApiServlet;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.invites.Claims;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.openfire.CommandMount;
import org.igniterealtime.openfire.plugin.invites.openfire.DeletedUsers;
import org.igniterealtime.openfire.plugin.invites.openfire.HttpBinding;
import org.igniterealtime.openfire.plugin.invites.openfire.HttpMount;
import org.igniterealtime.openfire.plugin.invites.openfire.InterceptorMount;
import org.igniterealtime.openfire.plugin.invites.openfire.JiveProperties;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireAccounts;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireContacts;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfirePeople;
import org.igniterealtime.openfire.plugin.invites.registration.Accounts;
import org.igniterealtime.openfire.plugin.invites.roster.Contacts;
import org.igniterealtime.openfire.plugin.invites.roster.SubscriptionInterceptor;
import org.igniterealtime.openfire.plugin.invites.roster.Subscriptions;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
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
        Settings settings = new Settings(new JiveProperties(), binding::address, domain);
        Database database = new Database(DbConnectionManager::getConnection);
        Invites invites = new Invites(database, clock, settings.defaultLifetime()::get);
        ApiKeys keys = new ApiKeys(database, clock);
        InviteLinks links = new InviteLinks(settings.baseUrl()::get, domain);
        Claims claims = new Claims(database, clock);
        Accounts accounts = new OpenfireAccounts();

        parts.start("upkeep", () -> upkeep(invites, keys, settings));
        parts.start(
                "/invites_api",
                () -> HttpMount.mount("/invites_api", new InvitesApiServlet(keys, invites, links)));
        parts.start("deleted users", () -> DeletedUsers.listen(invites::revokeOf));
        parts.start(
                "subscriptions by invite",
                () -> {
                    Contacts contacts = new OpenfireContacts();
                    Subscriptions subscriptions =
                            new Subscriptions(domain, invites, claims, accounts, contacts);
                    return InterceptorMount.mount(
                            new SubscriptionInterceptor(domain, subscriptions));
                });
        parts.start(
                "commands in clients",
                () ->
                        CommandMount.mount(
                                new InviteCommands(
                                                domain,
                                                clock,
                                                settings,
                                                invites,
                                                accounts,
                                                new OpenfirePeople(),
                                                links,
                                                () -> Texts.in(JiveGlobals.getLocale()))
                                        .commands()));
    }

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
