package org.igniterealtime.openfire.plugin.invites.page;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.settings.Properties;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;

/** The pages of invitees on a web server of their own, without an Openfire. */
final class PageServer implements AutoCloseable {

    static final String BASE_URL = "https://chat.example.org:7443";

    final TestDatabase database = new TestDatabase();
    final MovableClock clock = new MovableClock();
    final Invites invites = new Invites(database.database(), clock, () -> Duration.ofDays(7));
    final InviteLinks links = new InviteLinks(() -> BASE_URL, "example.org");
    final Settings settings = new Settings(new MapProperties(), () -> BASE_URL, "example.org");
    private final Server server = new Server(0);

    PageServer() throws Exception {
        settings.siteName().set("Montague House");
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/invite");
        context.setAllowNullPathInfo(true);
        context.addServlet(
                new ServletHolder(
                        new LandingServlet(
                                invites, links, settings, new Templates(), "example.org")),
                "/*");
        server.setHandler(context);
        server.start();
    }

    /** The landing page, without a query. */
    String address() {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        return "http://127.0.0.1:" + port + "/invite";
    }

    Clock clock() {
        return clock;
    }

    @Override
    public void close() throws Exception {
        server.stop();
        database.close();
    }

    private static final class MapProperties implements Properties {

        private final Map<String, String> values = new HashMap<>();

        @Override
        public Optional<String> get(String name) {
            return Optional.ofNullable(values.get(name));
        }

        @Override
        public void set(String name, String value) {
            values.put(name, value);
        }

        @Override
        public void remove(String name) {
            values.remove(name);
        }
    }
}
