// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.Test;

/** Whose classes are in the jar is said in it, with their licences. */
class NoticeIT {

    private static final Map<String, String> LIBRARIES =
            Map.of(
                    "com/google/gson", "com.google.code.gson:gson",
                    "gg/jte", "gg.jte:jte-runtime",
                    "io/nayuki/qrcodegen", "io.nayuki:qrcodegen",
                    "org/igniterealtime/openfire/plugin/invites", "Invites for Openfire");

    @Test
    void theJarNamesEveryLibraryThatIsInIt() throws IOException {
        String notice = text("NOTICE");

        assertThat(owners()).containsExactlyInAnyOrderElementsOf(LIBRARIES.values());
        assertThat(owners()).allMatch(notice::contains);
    }

    @Test
    void theJarHasTheTextsOfTheLicences() throws IOException {
        assertThat(text("LICENSE")).contains("Apache License", "END OF TERMS AND CONDITIONS");
        assertThat(text("NOTICE")).contains("Project Nayuki", "Permission is hereby granted");
    }

    /** Those whose classes are there; a class of somebody unknown stands for itself. */
    private static Set<String> owners() throws IOException {
        return ClassReader.jars(ServerOptions.builtPlugin()).stream()
                .map(ClassFile::name)
                .map(NoticeIT::owner)
                .collect(Collectors.toSet());
    }

    private static String owner(String name) {
        return LIBRARIES.entrySet().stream()
                .filter(library -> name.startsWith(library.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findAny()
                .orElse(name);
    }

    private static String text(String entry) throws IOException {
        try (ZipFile jar = new ZipFile(ServerOptions.builtPlugin().toFile());
                InputStream in = jar.getInputStream(jar.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
