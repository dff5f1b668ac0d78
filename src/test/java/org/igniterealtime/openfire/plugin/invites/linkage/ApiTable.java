// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which Openfire has what: a line for each symbol, a column for each version, {@code x} where the
 * version and its libraries have it.
 */
final class ApiTable {

    private static final String HEAD =
            "# What the plugin and its tests name of Openfire and its libraries, and the versions"
                    + " that have it.\n"
                    + "# LinkIT reads this and, with -Dopenfire.api=DIR, writes it.\n";

    private final List<String> versions;
    private final Map<Symbol, Set<String>> having = new TreeMap<>();

    ApiTable(List<String> versions) {
        this.versions = List.copyOf(versions);
    }

    static ApiTable read(Path file) throws IOException {
        List<String> lines =
                Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
        ApiTable table = new ApiTable(List.of(lines.get(0).split(" ")));
        for (String line : lines.subList(1, lines.size())) {
            Set<String> marked = table.having(Symbol.parse(line.substring(line.indexOf(' ') + 1)));
            for (int column = 0; column < table.versions.size(); column++) {
                if (line.charAt(column) == 'x') {
                    marked.add(table.versions.get(column));
                }
            }
        }
        return table;
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(HEAD).append(String.join(" ", versions));
        having.forEach((symbol, marked) -> text.append('\n').append(row(symbol, marked)));
        Files.writeString(file, text.append('\n'));
    }

    private String row(Symbol symbol, Set<String> marked) {
        StringBuilder row = new StringBuilder();
        versions.forEach(version -> row.append(marked.contains(version) ? 'x' : '.'));
        return row.append(' ').append(symbol).toString();
    }

    List<String> versions() {
        return versions;
    }

    /** Whether any version has it. */
    boolean knows(Symbol symbol) {
        return having.containsKey(symbol);
    }

    boolean has(Symbol symbol, String version) {
        return having.getOrDefault(symbol, Set.of()).contains(version);
    }

    /**
     * A table of these symbols only, with the column of one version written anew; a version that
     * has none yet gets one behind the others.
     */
    ApiTable with(Set<Symbol> symbols, String version, Predicate<Symbol> has) {
        List<String> columns = new ArrayList<>(versions);
        if (!columns.contains(version)) {
            columns.add(version);
        }
        ApiTable table = new ApiTable(columns);
        for (Symbol symbol : symbols) {
            Set<String> marked = new TreeSet<>(having.getOrDefault(symbol, Set.of()));
            marked.remove(version);
            if (has.test(symbol)) {
                marked.add(version);
            }
            if (!marked.isEmpty()) {
                table.having.put(symbol, marked);
            }
        }
        return table;
    }

    /** The symbols that it says a version has. */
    Set<Symbol> of(String version) {
        Set<Symbol> all = new TreeSet<>(having.keySet());
        all.removeIf(symbol -> !has(symbol, version));
        return all;
    }

    private Set<String> having(Symbol symbol) {
        return having.computeIfAbsent(symbol, any -> new TreeSet<>());
    }
}
