package org.igniterealtime.openfire.plugin.invites.apps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The apps to show: those of the administrator's list, or, without a good one, of the jar's. */
public final class Apps {

    private static final Logger LOG = LoggerFactory.getLogger(Apps.class);

    /** A list and what it means. */
    private record Parsed(String json, List<App> apps) {}

    private final Supplier<String> chosen;
    private final String shipped = read();
    private final List<App> shippedApps = AppList.parse(shipped, List.of());
    private volatile Parsed last = new Parsed("", shippedApps);

    /**
     * @param chosen the administrator's list ({@link AppList}); blank while there is none
     */
    public Apps(Supplier<String> chosen) {
        this.chosen = chosen;
    }

    /** The apps in the order in which to show them. Never fails: a broken list is left aside. */
    public List<App> all() {
        String json = chosen.get();
        Parsed parsed = last;
        if (!parsed.json().equals(json)) {
            parsed = new Parsed(json, parsedOrShipped(json));
            last = parsed;
        }
        return parsed.apps();
    }

    /** The app with this id among those that are shown. */
    public Optional<App> find(String id) {
        return all().stream().filter(app -> app.id().equals(id)).findFirst();
    }

    /** The jar's list, to begin a list with. */
    public String shipped() {
        return shipped;
    }

    /**
     * Whether a list is good, before it is saved.
     *
     * @return what is wrong with it, in English; empty when nothing is
     */
    public Optional<String> problem(String json) {
        try {
            AppList.parse(json, shippedApps);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private List<App> parsedOrShipped(String json) {
        if (json.isBlank()) {
            return shippedApps;
        }
        try {
            return AppList.parse(json, shippedApps);
        } catch (IllegalArgumentException e) {
            LOG.warn("The list of apps in the settings is left aside: {}", e.getMessage());
            return shippedApps;
        }
    }

    private static String read() {
        try (InputStream stream = Apps.class.getResourceAsStream("apps.json")) {
            return new String(
                    Objects.requireNonNull(stream, "apps.json").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
