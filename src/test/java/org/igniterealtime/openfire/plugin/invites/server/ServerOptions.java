// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a server is to be set up. Starts from {@link #standard()}; each {@code with} method gives a
 * changed copy.
 *
 * @param plugins plugin jars that are there at the start
 * @param domain the XMPP domain
 * @param ports where it listens
 * @param properties Openfire system properties, which win over the harness's own
 * @param users local users besides the administrator, name to password
 * @param distribution an installed Openfire to copy; without it 4.2.0 is put together from target/
 * @param database a shared database; without it an embedded one in the home
 * @param data a directory that is used as the home and kept; without it a temporary one
 * @param cluster its place in a cluster, whose nodes share all of a database
 * @param production whether the JVM and the pool are as large as in production
 * @param tested whether the pool tries each connection before it gives it out
 */
public record ServerOptions(
        List<Path> plugins,
        String domain,
        Ports ports,
        Map<String, String> properties,
        Map<String, String> users,
        Optional<Path> distribution,
        Optional<DatabaseAddress> database,
        Optional<Path> data,
        Optional<ClusterMember> cluster,
        boolean production,
        boolean tested) {

    private static final Path TARGET = Path.of("target");

    /**
     * The plugin just built, free ports, the distribution named by the system property {@code
     * openfire.home}.
     */
    public static ServerOptions standard() {
        String home = System.getProperty("openfire.home", "");
        return new ServerOptions(
                List.of(builtPlugin()),
                "example.test",
                Ports.free(),
                Map.of(),
                Map.of(),
                home.isBlank() ? Optional.empty() : Optional.of(Path.of(home)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    /** The plugin that {@code mvn package} made. */
    public static Path builtPlugin() {
        return TARGET.resolve("invites.jar").toAbsolutePath();
    }

    /** The libraries of Openfire 4.2.0 that {@code mvn package} copied. */
    static Path assembledLibraries() {
        return TARGET.resolve("openfire-4.2.0").resolve("lib").toAbsolutePath();
    }

    /** The ports that answer when the server is up. */
    int[] servedPorts() {
        return servesHttp()
                ? new int[] {ports.console(), ports.http(), ports.https(), ports.client()}
                : new int[] {ports.console(), ports.client()};
    }

    /** Whether the plugin's pages answer when the server is up. */
    boolean servesPages() {
        return servesHttp() && plugins.contains(builtPlugin());
    }

    private boolean servesHttp() {
        return !"false".equals(properties.get("httpbind.enabled"));
    }

    /** Other plugins, or none. */
    public ServerOptions withPlugins(Path... jars) {
        return with(draft -> draft.plugins = List.of(jars));
    }

    /** Another XMPP domain. */
    public ServerOptions withDomain(String name) {
        return with(draft -> draft.domain = name);
    }

    /** Other ports. */
    public ServerOptions withPorts(Ports chosen) {
        return with(draft -> draft.ports = chosen);
    }

    /** One more Openfire system property. */
    public ServerOptions withProperty(String name, String value) {
        return with(draft -> draft.properties = plus(properties, name, value));
    }

    /** One more local user. */
    public ServerOptions withUser(String name, String password) {
        return with(draft -> draft.users = plus(users, name, password));
    }

    /** A client must use TLS before it logs in. */
    public ServerOptions withRequiredTls() {
        return withProperty("xmpp.client.tls.policy", "required");
    }

    /** A copy of an installed distribution, with its real console. */
    public ServerOptions withDistribution(Path directory) {
        return with(draft -> draft.distribution = Optional.of(directory));
    }

    /** A database that may be shared with other servers. */
    public ServerOptions withDatabase(DatabaseAddress address) {
        return with(draft -> draft.database = Optional.of(address));
    }

    /** A node of a cluster; needs a shared database. */
    public ServerOptions withCluster(ClusterMember member) {
        return with(draft -> draft.cluster = Optional.of(member));
    }

    /** A home that is kept. */
    public ServerOptions withData(Path directory) {
        return with(draft -> draft.data = Optional.of(directory));
    }

    /**
     * Both of the JVM's compilers, a gigabyte, and a pool of 25 connections, which is Openfire's
     * own default; else the server is small and soon up.
     */
    public ServerOptions asInProduction() {
        return with(draft -> draft.production = true);
    }

    /**
     * A pool that tries each connection before it gives it out; else one that was ended by the
     * database may be given out, which is Openfire's own default.
     */
    public ServerOptions withTestedConnections() {
        return with(draft -> draft.tested = true);
    }

    private ServerOptions with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.options();
    }

    /** The same values, while one of them is changed. */
    private static final class Draft {

        private List<Path> plugins;
        private String domain;
        private Ports ports;
        private Map<String, String> properties;
        private Map<String, String> users;
        private Optional<Path> distribution;
        private Optional<DatabaseAddress> database;
        private Optional<Path> data;
        private Optional<ClusterMember> cluster;
        private boolean production;
        private boolean tested;

        Draft(ServerOptions options) {
            plugins = options.plugins;
            domain = options.domain;
            ports = options.ports;
            properties = options.properties;
            users = options.users;
            distribution = options.distribution;
            database = options.database;
            data = options.data;
            cluster = options.cluster;
            production = options.production;
            tested = options.tested;
        }

        ServerOptions options() {
            return new ServerOptions(
                    plugins,
                    domain,
                    ports,
                    properties,
                    users,
                    distribution,
                    database,
                    data,
                    cluster,
                    production,
                    tested);
        }
    }

    private static Map<String, String> plus(Map<String, String> map, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return Map.copyOf(more);
    }
}
