// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a reverse proxy's configuration that put something right, as in the readme.
 *
 * @param prefix the path in the base address that comes before the plugin's own; mostly empty
 * @param backend host and port of the HTTP binding, as a proxy on this machine reaches it
 */
record ProxyLines(String prefix, String backend) {

    /** Passes on the plugin's two paths, without the prefix. */
    List<String> passing() {
        String nginx =
                prefix.isEmpty()
                        ? "location ~ ^/(invite|invites_api)(/|$) { proxy_pass http://%2$s; }"
                        : "location ~ ^%1$s/(?<rest>(invite|invites_api)(/.*)?)$"
                                + " { proxy_pass http://%2$s/$rest$is_args$args; }";
        return List.of(
                "nginx: " + filled(nginx),
                "Apache: " + filled("ProxyPass %1$s/invites_api http://%2$s/invites_api"),
                "Apache: " + filled("ProxyPass %1$s/invite http://%2$s/invite"),
                "Caddy: " + filled(prefix.isEmpty() ? "handle {" : "handle_path %1$s/* {"),
                "Caddy:   @invites path /invite /invite/* /invites_api /invites_api/*",
                "Caddy:   " + filled("reverse_proxy @invites %2$s"),
                "Caddy: }");
    }

    /** Lets all methods through that the plugin answers. */
    List<String> methods() {
        return List.of(
                "nginx: limit_except GET HEAD POST OPTIONS { deny all; }",
                "Apache: <LimitExcept GET HEAD POST OPTIONS> Require all denied </LimitExcept>");
    }

    /** Lets a header of the answer through. */
    List<String> header(String name) {
        return List.of(
                "nginx: proxy_pass_header " + name + ";",
                "Apache: # no \"Header unset " + name + "\" here",
                "Caddy: # no \"header -" + name + "\" here");
    }

    /** Passes on the visitor's own address and nothing that the visitor says about it. */
    List<String> addresses() {
        return List.of(
                "nginx: proxy_set_header X-Forwarded-For $remote_addr;"
                        + " proxy_set_header Forwarded \"\";",
                "Apache: RequestHeader unset X-Forwarded-For early",
                "Apache: RequestHeader unset Forwarded early",
                "Caddy: request_header -Forwarded");
    }

    /** Says that visitors come by https. */
    List<String> scheme() {
        return List.of(
                "nginx: proxy_set_header X-Forwarded-Proto $scheme;",
                "Apache: RequestHeader set X-Forwarded-Proto \"https\"",
                "Caddy: # does so by itself");
    }

    /** Gives the document that names WebSocket, and passes that on. */
    List<String> hostMeta(String baseUrl) {
        String document =
                "<XRD xmlns=\"http://docs.oasis-open.org/ns/xri/xrd-1.0\">"
                        + "<Link rel=\"urn:xmpp:alt-connections:websocket\" href=\"%s/ws/\"/></XRD>"
                                .formatted(baseUrl.replaceFirst("(?i)^http", "ws"));
        List<String> lines = new ArrayList<>(hostMetaForAll());
        lines.set(
                0,
                "nginx: location = /.well-known/host-meta { default_type application/xrd+xml;"
                        + " add_header Access-Control-Allow-Origin *; return 200 '"
                        + document
                        + "'; }");
        lines.add("Apache: Alias /.well-known/host-meta /var/www/host-meta.xml");
        lines.add("Apache: # that file: " + document);
        lines.add("Caddy: header /.well-known/host-meta Content-Type application/xrd+xml");
        lines.add("Caddy: respond /.well-known/host-meta `" + document + "`");
        lines.add(
                filled(
                        "nginx: location %1$s/ws/ { proxy_pass http://%2$s/ws/; proxy_http_version"
                                + " 1.1; proxy_set_header Upgrade $http_upgrade;"
                                + " proxy_set_header Connection upgrade; }"));
        lines.add(filled("Apache: ProxyPass %1$s/ws/ ws://%2$s/ws/"));
        lines.add(filled("Caddy: handle_path %1$s/ws/* {"));
        lines.add("Caddy:   rewrite * /ws{uri}");
        lines.add(filled("Caddy:   reverse_proxy %2$s"));
        lines.add("Caddy: }");
        return List.copyOf(lines);
    }

    /** Lets web clients on other sites read it. */
    List<String> hostMetaForAll() {
        return List.of(
                "nginx: location = /.well-known/host-meta { add_header Access-Control-Allow-Origin"
                        + " *; }",
                "Apache: <Location /.well-known/host-meta>",
                "Apache:   Header set Access-Control-Allow-Origin *",
                "Apache: </Location>",
                "Caddy: header /.well-known/host-meta Access-Control-Allow-Origin *");
    }

    private String filled(String line) {
        return line.replace("%1$s", prefix).replace("%2$s", backend);
    }
}
