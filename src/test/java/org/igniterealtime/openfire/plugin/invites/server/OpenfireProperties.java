// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Openfire system properties that make a server small, quiet and reachable on its four ports
 * only.
 */
final class OpenfireProperties {

    private OpenfireProperties() {}

    /** The harness's properties with those of the options on top. */
    static Map<String, String> of(ServerOptions options) {
        Map<String, String> all = new LinkedHashMap<>();
        Ports ports = options.ports();
        all.put("xmpp.domain", options.domain());
        all.put("xmpp.fqdn", options.domain());
        all.put("xmpp.socket.plain.port", String.valueOf(ports.client()));
        all.put("httpbind.enabled", "true");
        all.put("httpbind.port.plain", String.valueOf(ports.http()));
        all.put("httpbind.port.secure", String.valueOf(ports.https()));
        all.put("xmpp.client.tls.policy", "optional");
        all.put("xmpp.auth.anonymous", "false");
        // Seconds; Openfire 4.2.0 does not know it and looks every 20 seconds.
        all.put("plugins.loading.monitor.interval", "2");
        switchedOff().forEach(name -> all.put(name, "false"));
        all.putAll(options.properties());
        return all;
    }

    private static List<String> switchedOff() {
        return List.of(
                "xmpp.socket.ssl.active",
                "xmpp.server.socket.active",
                "xmpp.server.socket.ssl.active",
                "xmpp.server.ssl.active",
                "xmpp.component.socket.active",
                "xmpp.component.ssl.active",
                "xmpp.multiplex.socket.active",
                "xmpp.multiplex.ssl.active",
                "xmpp.proxy.enabled",
                "mediaproxy.enabled",
                "flash.crossdomain.enabled",
                "update.service-enabled",
                "rss.enabled");
    }
}
