// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the server said.
 *
 * @param body as it came
 */
record Answer(int status, String body) {

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** The body as an object; one without members when it is none. */
    Map<?, ?> object() {
        try {
            return Json.read(body) instanceof Map<?, ?> map ? map : Map.of();
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }

    /** The objects in a list of the body. */
    List<Map<?, ?>> list(String name) {
        List<Map<?, ?>> rows = new ArrayList<>();
        if (object().get(name) instanceof List<?> list) {
            list.forEach(
                    row -> {
                        if (row instanceof Map<?, ?> map) {
                            rows.add(map);
                        }
                    });
        }
        return rows;
    }

    /** A member as text; a hyphen for null and for what is not there. */
    static String text(Map<?, ?> object, String name) {
        Object value = object.get(name);
        return value == null || value == Json.NULL ? "-" : printable(value.toString());
    }

    /** Why the server refused, in its own words. */
    String problem() {
        StringBuilder problem = new StringBuilder(text(object(), "detail"));
        if (problem.toString().equals("-")) {
            return "The server answered " + status + ".";
        }
        for (Map<?, ?> error : list("errors")) {
            problem.append('\n').append(text(error, "field")).append(": ");
            problem.append(text(error, "detail"));
        }
        return problem.toString();
    }

    /** Nobody's name or note sends commands to a terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\p{C}", "?");
    }
}
