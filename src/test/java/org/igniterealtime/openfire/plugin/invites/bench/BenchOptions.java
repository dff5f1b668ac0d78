// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;

/**
 * The options of {@code ./bench}.
 *
 * @param openfireHome an installed Openfire to copy; without it 4.2.0
 * @param stored how many invites there are before it begins
 * @param seconds how long a round is
 * @param rounds how many of each
 * @param connections the numbers of connections
 * @param only what the names of the comparisons have to begin with
 * @param java whether the client in Java is used though there is a wrk
 * @param json where the outcome is written as JSON
 */
record BenchOptions(
        Optional<Path> openfireHome,
        int stored,
        int seconds,
        int rounds,
        List<Integer> connections,
        String only,
        boolean java,
        Optional<Path> json) {

    private static final int MOST_STORED = 100_000_000;
    private static final int MOST = 1000;

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException with what to tell the user
     */
    static BenchOptions of(String... arguments) {
        BenchOptions options =
                new BenchOptions(
                        Optional.empty(), 0, 10, 5, List.of(1, 8, 64), "", false, Optional.empty());
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            options = options.with(rest.next(), rest);
        }
        return options;
    }

    private BenchOptions with(String name, Iterator<String> rest) {
        return switch (name) {
            case "--openfire-home" -> withHome(Path.of(value(name, rest)));
            case "--stored" -> withStored(number(name, value(name, rest), 0, MOST_STORED));
            case "--seconds" ->
                    new BenchOptions(
                            openfireHome,
                            stored,
                            number(name, value(name, rest), 1, MOST),
                            rounds,
                            connections,
                            only,
                            java,
                            json);
            case "--rounds" ->
                    new BenchOptions(
                            openfireHome,
                            stored,
                            seconds,
                            number(name, value(name, rest), 1, MOST),
                            connections,
                            only,
                            java,
                            json);
            case "--connections" ->
                    withConnections(
                            Stream.of(value(name, rest).split(",", -1))
                                    .map(word -> number(name, word, 1, MOST))
                                    .toList());
            case "--only" ->
                    new BenchOptions(
                            openfireHome,
                            stored,
                            seconds,
                            rounds,
                            connections,
                            value(name, rest),
                            java,
                            json);
            case "--java" ->
                    new BenchOptions(
                            openfireHome, stored, seconds, rounds, connections, only, true, json);
            case "--json" ->
                    new BenchOptions(
                            openfireHome,
                            stored,
                            seconds,
                            rounds,
                            connections,
                            only,
                            java,
                            Optional.of(Path.of(value(name, rest))));
            default ->
                    throw new IllegalArgumentException("unknown option " + name + ", see --help");
        };
    }

    private BenchOptions withHome(Path home) {
        if (!Files.isRegularFile(home.resolve("lib").resolve("startup.jar"))) {
            throw new IllegalArgumentException("no Openfire in " + home);
        }
        return new BenchOptions(
                Optional.of(home), stored, seconds, rounds, connections, only, java, json);
    }

    private BenchOptions withStored(int invites) {
        return new BenchOptions(
                openfireHome, invites, seconds, rounds, connections, only, java, json);
    }

    private BenchOptions withConnections(List<Integer> numbers) {
        return new BenchOptions(openfireHome, stored, seconds, rounds, numbers, only, java, json);
    }

    private static String value(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(name + " needs a value, see --help");
        }
        return rest.next();
    }

    private static int number(String name, String text, int least, int most) {
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new IllegalArgumentException(name + " must be from " + least + " to " + most);
    }

    /** Which Openfire it is, for people. */
    String openfire() {
        return openfireHome.map(Path::toString).orElse("4.2.0");
    }

    /** The server, without plugins and database yet. */
    ServerOptions server() {
        ServerOptions options = ServerOptions.standard().asInProduction();
        return openfireHome.isPresent() ? options.withDistribution(openfireHome.get()) : options;
    }
}
