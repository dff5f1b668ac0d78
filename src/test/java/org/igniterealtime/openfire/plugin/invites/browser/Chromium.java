package org.igniterealtime.openfire.plugin.invites.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the browser and its driver are on this machine. Missing ones are installed where that is
 * possible: as root, with apt-get.
 */
record Chromium(Path browser, Path driver) {

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver");
    private static final String INSTALL =
            "apt-get update && apt-get install -y chromium chromium-driver";

    /**
     * Finds them.
     *
     * @throws IllegalStateException with one line that says what to install
     */
    static synchronized Chromium find() {
        return onPath().or(Chromium::installed)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "The browser tests need Chromium and its driver; on Debian: "
                                                + INSTALL
                                                + " (-DskipBrowserTests leaves these tests out)"));
    }

    private static Optional<Chromium> onPath() {
        return first(BROWSERS)
                .flatMap(browser -> first(DRIVERS).map(driver -> new Chromium(browser, driver)));
    }

    private static Optional<Path> first(List<String> names) {
        List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Chromium> installed() {
        boolean possible =
                System.getProperty("user.name").equals("root")
                        && first(List.of("apt-get")).isPresent();
        return possible ? install() : Optional.empty();
    }

    private static Optional<Chromium> install() {
        System.out.println("Chromium is missing: " + INSTALL);
        try {
            ProcessBuilder apt = new ProcessBuilder("sh", "-c", INSTALL).inheritIO();
            apt.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return Stream.of(apt.start().waitFor())
                    .filter(exit -> exit == 0)
                    .findFirst()
                    .flatMap(exit -> onPath());
        } catch (IOException e) {
            throw new IllegalStateException("apt-get does not run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while installing Chromium", e);
        }
    }
}
