// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build packs into the jar says what translators wrote. */
class PackedTextsTest {

    private static final Path SOURCE = Path.of("src/main/i18n");
    private static final Path PLUGIN_XML = Path.of("plugin.xml");

    @TempDir private Path folder;

    @Test
    void eachLanguageReadsAsItWasWritten() throws Exception {
        Path packed = packed(SOURCE, PLUGIN_XML);

        for (Locale language : Texts.LANGUAGES) {
            assertThat(read(language, packed)).as("%s", language).isEqualTo(read(language, SOURCE));
        }
    }

    /** Openfire reads properties by the names of its own. */
    @Test
    void openfireFindsTheTextsOfItsMenu() throws Exception {
        Properties german = new Properties();
        Path packed = packed(SOURCE, PLUGIN_XML);
        try (Reader reader =
                Files.newBufferedReader(packed.resolve("invites_i18n_de.properties"))) {
            german.load(reader);
        }

        assertThat(german.stringPropertyNames())
                .contains("admin.sidebar.invites.name", "admin.item.invites.name")
                .doesNotContain("admin.none");
        assertThat(german.getProperty("admin.item.keys.name"))
                .isEqualTo(read(Locale.GERMAN, SOURCE).get("admin.item.keys.name"));
    }

    @Test
    void whatALanguageLacksIsEnglishAndLinesStayTogether() throws Exception {
        Path source = Files.createDirectory(folder.resolve("source"));
        Files.writeString(
                source.resolve("invites_i18n.properties"),
                "b=One\\nTwo\na=A \\\\ stroke\nd=Only here\nc=Last\n");
        Files.writeString(
                source.resolve("invites_i18n_de.properties"),
                "c=Letzter\na=Ein \\\\ Strich\nb=Eins\\nZwei\n");
        Path menu = Files.writeString(folder.resolve("menu.xml"), "<item name=\"${admin.x}\"/>");

        assertThat(read(Locale.GERMAN, packed(source, menu)))
                .isEqualTo(
                        Map.of(
                                "a",
                                "Ein \\ Strich",
                                "b",
                                "Eins\nZwei",
                                "c",
                                "Letzter",
                                "d",
                                "Only here"));
    }

    private Path packed(Path source, Path menu) throws Exception {
        Path packed = folder.resolve("packed");
        Process packing =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "src/assembly/PackTexts.java",
                                source.toString(),
                                menu.toString(),
                                packed.toString())
                        .inheritIO()
                        .start();
        assertThat(packing.waitFor()).isZero();
        return packed;
    }

    private static Map<String, String> read(Locale language, Path files) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {files.toUri().toURL()}, null)) {
            return Bundle.read(language, loader);
        }
    }
}
