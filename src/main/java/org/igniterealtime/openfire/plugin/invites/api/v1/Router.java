// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what answers a request. Where two paths fit, the one that was named first counts. */
final class Router {

    /** What was found. */
    sealed interface Match {

        /** This answers. */
        record Found(Route route, String id) implements Match {}

        /**
         * Something is at this address, but it takes other methods.
         *
         * @param allowed for the header Allow
         */
        record OtherMethods(String allowed) implements Match {}

        /** Nothing is at this address. */
        record Nothing() implements Match {}
    }

    private final List<Route> routes;

    Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** HEAD is answered by what answers GET; the server leaves the body out. */
    Match find(String method, String path) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        List<Route> there = at(path);
        Optional<Route> found =
                there.stream().filter(route -> route.method().equals(wanted)).findFirst();
        if (found.isPresent()) {
            return new Match.Found(found.get(), found.get().match(path).orElse(""));
        }
        return there.isEmpty() ? new Match.Nothing() : new Match.OtherMethods(allowed(there));
    }

    private List<Route> at(String path) {
        Optional<Route> first =
                routes.stream().filter(route -> route.match(path).isPresent()).findFirst();
        return routes.stream()
                .filter(route -> first.filter(f -> f.path().equals(route.path())).isPresent())
                .toList();
    }

    private static String allowed(List<Route> routes) {
        Set<String> methods = new LinkedHashSet<>();
        routes.forEach(route -> methods.add(route.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }
}
