// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed: words, and options as {@code --name value} or {@code --name=value}.
 *
 * @param words all that is no option, in their order
 * @param options the values by the option's name, without the hyphens; flags have an empty one
 */
record Arguments(List<String> words, Map<String, List<String>> options) {

    private static final Set<String> FLAGS =
            Set.of("json", "help", "inviters", "invites", "imported");
    private static final Set<String> VALUES =
            Set.of(
                    "scope",
                    "per-day",
                    "uses",
                    "lifetime",
                    "group",
                    "expires",
                    "user",
                    "inviter",
                    "note",
                    "greeting",
                    "state",
                    "limit",
                    "home",
                    "url");

    static Arguments of(String... typed) throws CommandFailed {
        List<String> words = new ArrayList<>();
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (int i = 0; i < typed.length; i++) {
            if (!typed[i].startsWith("--")) {
                words.add(typed[i]);
                continue;
            }
            String[] pair = typed[i].substring(2).split("=", 2);
            String value = pair.length == 2 ? pair[1] : "";
            if (VALUES.contains(pair[0]) && pair.length == 1) {
                if (++i == typed.length || typed[i].startsWith("--")) {
                    throw CommandFailed.usage("--" + pair[0] + " needs a value.");
                }
                value = typed[i];
            } else if (!VALUES.contains(pair[0])
                    && !(FLAGS.contains(pair[0]) && pair.length == 1)) {
                throw CommandFailed.usage("There is no option " + typed[i] + ".");
            }
            options.computeIfAbsent(pair[0], name -> new ArrayList<>()).add(value);
        }
        return new Arguments(words, options);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    /** All values of an option; none when it was not given. */
    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    /** The one value of an option; empty when it was not given. */
    Optional<String> one(String option) throws CommandFailed {
        List<String> values = all(option);
        if (values.size() > 1) {
            throw CommandFailed.usage("--" + option + " is there more than once.");
        }
        return values.stream().findFirst();
    }

    /** A whole number of 1 or more. */
    Optional<Long> number(String option) throws CommandFailed {
        Optional<String> text = one(option);
        if (text.filter(t -> !t.matches("[1-9][0-9]{0,8}")).isPresent()) {
            throw CommandFailed.usage("--" + option + " is a number, 1 or more.");
        }
        return text.map(Long::valueOf);
    }

    /** A length of time in seconds, as {@code 30m}, {@code 12h}, {@code 3d} or {@code 2w}. */
    Optional<Long> seconds(String option) throws CommandFailed {
        Optional<String> text = one(option);
        if (text.filter(t -> !t.matches("[1-9][0-9]{0,5}[mhdw]")).isPresent()) {
            throw CommandFailed.usage("--" + option + " is like 30m, 12h, 3d or 2w.");
        }
        return text.map(Arguments::inSeconds);
    }

    private static long inSeconds(String text) {
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 'm' -> number * 60;
            case 'h' -> number * 3_600;
            case 'd' -> number * 86_400;
            default -> number * 604_800;
        };
    }

    /** Fails when options were given that a command does not know. */
    void allow(String command, Set<String> known) throws CommandFailed {
        for (String option : options.keySet()) {
            if (!known.contains(option) && !Set.of("json", "home", "url").contains(option)) {
                throw CommandFailed.usage("'" + command + "' takes no --" + option + ".");
            }
        }
    }
}
