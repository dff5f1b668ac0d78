// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.util.Properties;

/**
 * Where the API answers on this machine, or why it does not.
 *
 * @param api the address of {@code /v1}; empty when there is a problem
 * @param problem for whoever uses the command line; empty when there is none
 */
public record LocalAddress(String api, String problem) {

    /**
     * The address of the HTTP binding's plain port.
     *
     * @param host an address of the loopback, an IPv6 one without brackets
     */
    static LocalAddress at(String host, int port) {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return new LocalAddress("http://" + name + ":" + port + "/invites_api/v1", "");
    }

    static LocalAddress problem(String words) {
        return new LocalAddress("", words);
    }

    /** As the file has it. */
    Properties entries() {
        Properties entries = new Properties();
        entries.setProperty("api", api);
        entries.setProperty("problem", problem);
        return entries;
    }
}
