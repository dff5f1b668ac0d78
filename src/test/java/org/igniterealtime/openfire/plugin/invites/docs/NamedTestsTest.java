// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A statement with a test that is not there any more is a statement without a test. */
class NamedTestsTest {

    private static final List<Path> DOCUMENTS =
            List.of(Path.of("docs", "security.md"), Path.of("docs", "supported.md"));

    /** {@code ATest}, {@code ATest.aMethod}, and {@code …anotherMethod} of the same class. */
    private static final Pattern NAMED =
            Pattern.compile("`(?:([A-Z]\\w*(?:Test|IT))(?:\\.(\\w+))?|…(\\w+))`");

    @Test
    void everyTestThatADocumentNamesIsThere() throws IOException {
        Map<String, Path> sources = sources();
        List<String> missing = new ArrayList<>();
        int count = 0;
        for (Path document : DOCUMENTS) {
            String last = "";
            for (MatchResult named : NAMED.matcher(Files.readString(document)).results().toList()) {
                last = Optional.ofNullable(named.group(1)).orElse(last);
                String method =
                        Optional.ofNullable(named.group(2))
                                .or(() -> Optional.ofNullable(named.group(3)))
                                .orElse("");
                Path source = sources.get(last);
                if (source == null || !Files.readString(source).contains(" " + method)) {
                    missing.add(document + ": " + named.group());
                }
                count++;
            }
        }
        assertThat(missing).isEmpty();
        assertThat(count).isGreaterThan(40);
    }

    private static Map<String, Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(
                            Collectors.toMap(
                                    file -> file.getFileName().toString().replace(".java", ""),
                                    file -> file,
                                    (first, second) -> first));
        }
    }
}
