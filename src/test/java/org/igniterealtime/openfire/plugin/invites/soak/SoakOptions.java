// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;

/** The options of {@code ./bench --soak}. */
final class SoakOptions {

    private static final int MOST_SECONDS = 86_400;
    private static final int MOST_RATE = 1000;

    private Duration run = Duration.ZERO;
    private int rate = 5;
    private Duration sampled = Duration.ofSeconds(30);
    private Duration reloaded = Duration.ofMinutes(4);
    private Duration restarted = Duration.ofMinutes(10);
    private Optional<Path> openfireHome = Optional.empty();
    private Optional<Path> json = Optional.empty();
    private Optional<Path> picture = Optional.empty();

    private SoakOptions() {}

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException with what to tell the user
     */
    static SoakOptions of(String... arguments) {
        SoakOptions options = new SoakOptions();
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            options.take(rest.next(), rest);
        }
        if (options.run.isZero()) {
            throw new IllegalArgumentException("--soak needs a value, see --help");
        }
        return options;
    }

    private void take(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(name + " needs a value, see --help");
        }
        String value = rest.next();
        switch (name) {
            case "--soak" -> run = minutes(value);
            case "--rate" -> rate = number(name, value, MOST_RATE);
            case "--sample" -> sampled = seconds(name, value);
            case "--reload" -> reloaded = seconds(name, value);
            case "--restart" -> restarted = seconds(name, value);
            case "--openfire-home" -> openfireHome = Optional.of(home(value));
            case "--json" -> json = Optional.of(Path.of(value));
            case "--picture" -> picture = Optional.of(Path.of(value));
            default ->
                    throw new IllegalArgumentException(
                            name + " is no option of --soak, see --help");
        }
    }

    /** Parts of a minute too, for those who only want to see it run. */
    private static Duration minutes(String text) {
        if (text.matches("[0-9]{1,5}(\\.[0-9])?")) {
            Duration length = Duration.ofSeconds(Math.round(Double.parseDouble(text) * 60));
            if (!length.isZero()) {
                return length;
            }
        }
        throw new IllegalArgumentException("--soak must be a number of minutes");
    }

    private static Duration seconds(String name, String text) {
        return Duration.ofSeconds(number(name, text, MOST_SECONDS));
    }

    private static int number(String name, String text, int most) {
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        throw new IllegalArgumentException(name + " must be from 1 to " + most);
    }

    private static Path home(String text) {
        Path home = Path.of(text);
        if (!Files.isRegularFile(home.resolve("lib").resolve("startup.jar"))) {
            throw new IllegalArgumentException("no Openfire in " + home);
        }
        return home;
    }

    /** How long the load goes on. */
    Duration run() {
        return run;
    }

    /** Visits that begin in a second. */
    int rate() {
        return rate;
    }

    /** The time between two readings. */
    Duration sampled() {
        return sampled;
    }

    /** The time between two reloads of the plugin. */
    Duration reloaded() {
        return reloaded;
    }

    /** The time between two restarts of the database. */
    Duration restarted() {
        return restarted;
    }

    /** Where all figures are written as JSON. */
    Optional<Path> json() {
        return json;
    }

    /** Where the curves are drawn, as SVG. */
    Optional<Path> picture() {
        return picture;
    }

    /** Which Openfire it is, for people. */
    String openfire() {
        return openfireHome.map(home -> home.getFileName().toString()).orElse("4.2.0");
    }

    /** The server, without plugins and database yet. */
    ServerOptions server() {
        ServerOptions options = ServerOptions.standard().asInProduction();
        return openfireHome.map(options::withDistribution).orElse(options);
    }
}
