// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A node's place in a cluster that Openfire's Hazelcast plugin forms on the loopback address, by
 * TCP only. All nodes have the same key for the links of invites.
 *
 * @param port where this node listens for the others
 * @param all the ports of all nodes
 */
public record ClusterMember(int port, List<Integer> all) {

    /** What openfire.xml says. */
    static final String SWITCH = "<clustering><enabled>true</enabled></clustering>";

    /** The plugin's file has properties already, and there may be no second ones. */
    static final List<String> OPTIONS =
            List.of(
                    "-Dhazelcast.phone.home.enabled=false",
                    "-Dhazelcast.socket.bind.any=false",
                    "-Dhazelcast.wait.seconds.before.join=0");

    /** What an administrator copies from the first node to the others. */
    private static final String SEAL_KEY = "c1a55e25 " + "5ea1".repeat(16) + "\n";

    /** Puts that where Openfire and the two plugins look for it. */
    void write(Path home) throws IOException {
        Files.writeString(home.resolve("conf").resolve("invites-seal.key"), SEAL_KEY);
        String members =
                all.stream()
                        .map("<member>127.0.0.1:%d</member>"::formatted)
                        .collect(Collectors.joining());
        Files.writeString(
                home.resolve("conf").resolve("hazelcast-local-config.xml"),
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <hazelcast xmlns="http://www.hazelcast.com/schema/config">
                <network>
                <port auto-increment="false">%d</port>
                <join>
                <auto-detection enabled="false"/>
                <multicast enabled="false"/>
                <tcp-ip enabled="true">%s</tcp-ip>
                </join>
                <interfaces enabled="true"><interface>127.0.0.1</interface></interfaces>
                </network>
                </hazelcast>
                """
                        .formatted(port, members));
    }
}
