// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.database.DbConnectionManager;
import org.jivesoftware.openfire.SessionManager;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.cluster.ClusterManager;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;
import org.jivesoftware.openfire.group.Group;
import org.jivesoftware.openfire.group.GroupManager;
import org.jivesoftware.openfire.lockout.LockOutManager;
import org.jivesoftware.openfire.spi.ConnectionListener;
import org.jivesoftware.openfire.spi.ConnectionManagerImpl;
import org.jivesoftware.openfire.spi.ConnectionType;
import org.jivesoftware.openfire.stats.Statistic;
import org.jivesoftware.openfire.stats.StatisticsManager;
import org.jivesoftware.openfire.user.UserManager;
import org.jivesoftware.util.JiveGlobals;
import org.jivesoftware.util.JiveProperties;
import org.jivesoftware.util.cache.CacheFactory;

/**
 * A plugin for tests that does inside the server what an administrator would do at the console, and
 * what nobody can do from outside. It takes one line of words per connection and answers one line.
 * See {@link Inside}.
 */
public final class InsidePlugin implements Plugin {

    static final String PORT = "test.inside.port";

    private ServerSocket socket;
    private PluginManager plugins;

    /** Of the plugin that was unloaded last. */
    private WeakReference<ClassLoader> unloaded;

    @Override
    public void initializePlugin(PluginManager manager, File directory) {
        plugins = manager;
        try {
            int port = JiveGlobals.getIntProperty(PORT, 0);
            String here = JiveGlobals.getXMLProperty("network.interface", "127.0.0.1");
            socket = new ServerSocket(port, 5, InetAddress.getByName(here));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "test-inside");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void destroyPlugin() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    BufferedReader in =
                            new BufferedReader(
                                    new InputStreamReader(
                                            client.getInputStream(), StandardCharsets.UTF_8));
                    PrintStream out = new PrintStream(client.getOutputStream(), true, "UTF-8")) {
                out.println(answer(in.readLine().split(" ")));
            } catch (IOException e) {
                // The test went away, or the server stops.
            }
        }
    }

    private String answer(String[] words) {
        try {
            return run(words);
        } catch (Exception | Error e) {
            return e.toString();
        }
    }

    private String run(String[] words) throws Exception {
        switch (words[0]) {
            case "lock" -> LockOutManager.getInstance().disableAccount(words[1], null, null);
            case "unlock" -> LockOutManager.getInstance().enableAccount(words[1]);
            case "create" -> UserManager.getInstance().createUser(words[1], words[2], null, null);
            case "delete" ->
                    UserManager.getInstance()
                            .deleteUser(UserManager.getInstance().getUser(words[1]));
            case "group" -> GroupManager.getInstance().createGroup(words[1]);
            case "members" -> {
                Group group = GroupManager.getInstance().getGroup(words[1]);
                return String.valueOf(group.getMembers());
            }
            case "sessions" -> {
                return String.valueOf(SessionManager.getInstance().getSessionCount(words[1]));
            }
            // Those that wait to be resumed too, and those without presence.
            case "streams" -> {
                return String.valueOf(
                        SessionManager.getInstance().getSessions().stream()
                                .filter(s -> words[1].equals(s.getAddress().getNode()))
                                .count());
            }
            case "version" -> {
                return XMPPServer.getInstance().getServerInfo().getVersion().getVersionString();
            }
            case "password" -> UserManager.getInstance().getUser(words[1]).setPassword(words[2]);
            case "install" -> install(Path.of(rest(words)));
            case "unload" -> unload(words[1]);
            case "unloaded" -> {
                System.gc();
                return String.valueOf(unloaded.refersTo(null));
            }
            case "identity" -> {
                return named(words[1])
                        .map(System::identityHashCode)
                        .map(String::valueOf)
                        .orElse("none");
            }
            case "hourly" -> hourly(named(words[1]).orElseThrow());
            case "descriptors" -> {
                return String.valueOf(
                        ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                                .getOpenFileDescriptorCount());
            }
            case "restart" -> restart(Integer.parseInt(words[1]));
            case "sql" -> execute(rest(words));
            case "texts" -> {
                return texts(rest(words));
            }
            // Openfire reads register.inband when it starts, and not again.
            case "inband" ->
                    XMPPServer.getInstance()
                            .getIQRegisterHandler()
                            .setInbandRegEnabled(Boolean.parseBoolean(words[1]));
            case "statistic" -> {
                Statistic statistic = StatisticsManager.getInstance().getStatistic(words[1]);
                return statistic == null ? "none" : statistic.getName() + ": " + statistic.sample();
            }
            case "debug" -> logEverything();
            case "nodes" -> {
                return String.valueOf(
                        ClusterManager.isClusteringStarted()
                                ? ClusterManager.getNodesInfo().size()
                                : 0);
            }
            case "senior" -> {
                return String.valueOf(ClusterManager.isSeniorClusterMember());
            }
            case "forget" -> CacheFactory.createCache(words[1]).clear();
            case "unset" -> JiveProperties.getInstance().remove(words[1]);
            case "property" -> JiveProperties.getInstance().put(words[1], words[2]);
            default -> throw new IllegalArgumentException(words[0]);
        }
        return "done";
    }

    private static String rest(String[] words) {
        return String.join(" ", List.of(words).subList(1, words.length));
    }

    private void install(Path jar) throws IOException {
        try (InputStream in = Files.newInputStream(jar)) {
            plugins.installPlugin(in, jar.getFileName().toString());
        }
    }

    private void unload(String name) {
        unloaded = new WeakReference<>(named(name).orElseThrow().getClass().getClassLoader());
        plugins.deletePlugin(name);
    }

    private Optional<Plugin> named(String name) {
        return plugins.getPlugins().stream()
                .filter(plugin -> plugins.getCanonicalName(plugin).equals(name))
                .findAny();
    }

    /** What the plugin does by itself when it has run for an hour: on the senior member only. */
    private static void hourly(Plugin plugin) throws ReflectiveOperationException {
        if (!ClusterManager.isSeniorClusterMember()) {
            return;
        }
        Method purge = plugin.getClass().getDeclaredMethod("purge");
        purge.setAccessible(true);
        purge.invoke(plugin);
        Object core = value(plugin, "core");
        for (String part : List.of("requests", "sessions", "tombstones")) {
            Object kept = value(core, part);
            kept.getClass().getMethod("purge").invoke(kept);
        }
    }

    private static Object value(Object owner, String field) throws ReflectiveOperationException {
        Field found = owner.getClass().getDeclaredField(field);
        found.setAccessible(true);
        return found.get(owner);
    }

    private static void restart(int port) {
        ConnectionManagerImpl manager =
                (ConnectionManagerImpl) XMPPServer.getInstance().getConnectionManager();
        manager.getListeners(ConnectionType.SOCKET_C2S).stream()
                .filter(listener -> listener.getPort() == port)
                .forEach(ConnectionListener::restart);
    }

    /** Some versions log by the first edition of log4j, and others by the second. */
    private static void logEverything() throws ReflectiveOperationException {
        try {
            Class<?> level = Class.forName("org.apache.logging.log4j.Level");
            Class.forName("org.apache.logging.log4j.core.config.Configurator")
                    .getMethod("setLevel", String.class, level)
                    .invoke(null, "org.jivesoftware", level.getField("DEBUG").get(null));
        } catch (ClassNotFoundException e) {
            Class<?> level = Class.forName("org.apache.log4j.Level");
            Class<?> logger = Class.forName("org.apache.log4j.Logger");
            logger.getMethod("setLevel", level)
                    .invoke(
                            logger.getMethod("getLogger", String.class)
                                    .invoke(null, "org.jivesoftware"),
                            level.getField("DEBUG").get(null));
        }
    }

    /** What a query gives in its first column. */
    private static String texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DbConnectionManager.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return String.join("; ", texts);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DbConnectionManager.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
