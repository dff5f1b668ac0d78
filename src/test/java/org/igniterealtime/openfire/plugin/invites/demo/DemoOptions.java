// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.demo;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseKind;
import org.igniterealtime.openfire.plugin.invites.server.Ports;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;

/**
 * The options of {@code ./demo}, already looked over by that script.
 *
 * @param portOffset added to Openfire's usual ports
 * @param domain the XMPP domain
 * @param data where to keep data between runs
 * @param openfireHome an installed Openfire to copy
 * @param database a database server to start, instead of the embedded database
 */
record DemoOptions(
        int portOffset,
        String domain,
        Optional<Path> data,
        Optional<Path> openfireHome,
        Optional<DatabaseKind> database) {

    static DemoOptions of(String... arguments) {
        DemoOptions options =
                new DemoOptions(
                        0, "localhost", Optional.empty(), Optional.empty(), Optional.empty());
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            options = options.with(rest.next(), rest.next());
        }
        return options;
    }

    private DemoOptions with(String name, String value) {
        return switch (name) {
            case "--port-offset" ->
                    new DemoOptions(Integer.parseInt(value), domain, data, openfireHome, database);
            case "--domain" -> new DemoOptions(portOffset, value, data, openfireHome, database);
            case "--data" ->
                    new DemoOptions(
                            portOffset,
                            domain,
                            Optional.of(Path.of(value)),
                            openfireHome,
                            database);
            case "--openfire-home" ->
                    new DemoOptions(
                            portOffset, domain, data, Optional.of(Path.of(value)), database);
            case "--database" ->
                    new DemoOptions(
                            portOffset,
                            domain,
                            data,
                            openfireHome,
                            Optional.of(DatabaseKind.named(value)));
            default -> throw new IllegalArgumentException("Unknown option " + name);
        };
    }

    /**
     * The server these options ask for; its links lead to this machine, without TLS, so that a
     * browser follows them.
     */
    ServerOptions server() {
        Ports ports = Ports.usual(portOffset);
        ServerOptions options =
                ServerOptions.standard()
                        .withPorts(ports)
                        .withDomain(domain)
                        .withProperty("plugin.invites.baseUrl", "http://localhost:" + ports.http());
        if (data.isPresent()) {
            options = options.withData(data.get());
        }
        return openfireHome.isPresent() ? options.withDistribution(openfireHome.get()) : options;
    }
}
