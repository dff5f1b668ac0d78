// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the browser and its driver are on this machine; the build looks for the same names. */
record Chromium(Path browser, Path driver) {

    /** Says what to install. */
    static final String MISSING =
            "Chromium or its driver is not there; on Debian: apt-get install chromium"
                    + " chromium-driver";

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome");

    static Optional<Chromium> find() {
        return first(BROWSERS)
                .flatMap(
                        browser ->
                                first(List.of("chromedriver"))
                                        .map(driver -> new Chromium(browser, driver)));
    }

    private static Optional<Path> first(List<String> names) {
        List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
