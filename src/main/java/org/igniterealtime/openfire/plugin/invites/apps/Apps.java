// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.apps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The apps to show: those of the jar, changed as the administrator wants it. */
public final class Apps {

    private static final Logger LOG = LoggerFactory.getLogger(Apps.class);

    /** The text in the settings and what it means. */
    private record Read(String text, Checked<AppChoice> choice, List<App> shown) {}

    private final Supplier<String> chosen;
    private final List<App> shipped = read();
    private volatile Read last = new Read("", new Checked<>(AppChoice.NONE, List.of()), shipped);

    /**
     * @param chosen the administrator's changes ({@link AppChoice#text}); blank while there are
     *     none
     */
    public Apps(Supplier<String> chosen) {
        this.chosen = chosen;
    }

    /** The apps in the order in which to show them. Never fails: broken changes are left aside. */
    public List<App> all() {
        return current().shown();
    }

    /** The app with this id among those that are shown. */
    public Optional<App> find(String id) {
        return all().stream().filter(app -> app.id().equals(id)).findFirst();
    }

    /** The apps in the jar. */
    public List<App> shipped() {
        return shipped;
    }

    /** The changes that hold; none while those in the settings are broken. */
    public AppChoice choice() {
        return current().choice().value();
    }

    /** What is wrong with the changes in the settings; empty when they hold. */
    public List<AppProblem> problems() {
        return current().choice().problems();
    }

    /** Reads changes that somebody wants to save: ids that no app has count as typos. */
    public Checked<AppChoice> check(String text) {
        Checked<AppChoice> choice = choice(text);
        Set<String> ids =
                choice.value().arranged(shipped).stream().map(App::id).collect(Collectors.toSet());
        List<AppProblem> problems = new ArrayList<>(choice.problems());
        Stream.concat(choice.value().order().stream(), choice.value().hidden().stream())
                .filter(id -> !ids.contains(id))
                .distinct()
                .map(id -> new AppProblem(id, Fault.UNKNOWN))
                .forEach(problems::add);
        return new Checked<>(choice.value(), problems);
    }

    private Read current() {
        String text = chosen.get();
        Read read = last;
        if (!read.text().equals(text)) {
            read = readOrShipped(text);
            last = read;
        }
        return read;
    }

    private Read readOrShipped(String text) {
        Checked<AppChoice> choice = choice(text);
        if (choice.isGood()) {
            return new Read(text, choice, choice.value().shown(shipped));
        }
        LOG.warn("The list of apps in the settings is left aside: {}", choice.problems());
        return new Read(text, new Checked<>(AppChoice.NONE, choice.problems()), shipped);
    }

    private Checked<AppChoice> choice(String text) {
        if (text.isBlank()) {
            return new Checked<>(AppChoice.NONE, List.of());
        }
        Checked<AppChoice> choice = AppReader.choice(text);
        return choice.isGood() && choice.value().shown(shipped).isEmpty()
                ? new Checked<>(choice.value(), List.of(new AppProblem("", Fault.NOTHING)))
                : choice;
    }

    private static List<App> read() {
        try (InputStream stream = Apps.class.getResourceAsStream("apps.json")) {
            byte[] bytes = Objects.requireNonNull(stream, "apps.json").readAllBytes();
            Checked<List<App>> apps = AppReader.list(new String(bytes, StandardCharsets.UTF_8));
            if (!apps.isGood()) {
                throw new IllegalStateException("apps.json: " + apps.problems());
            }
            return apps.value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
