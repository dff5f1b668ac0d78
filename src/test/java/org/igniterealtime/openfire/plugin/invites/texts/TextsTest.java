package org.igniterealtime.openfire.plugin.invites.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {

    @TempDir private Path folder;

    @Test
    void aTextThatALanguageLacksIsEnglish() throws Exception {
        Files.writeString(folder.resolve("invites_i18n.properties"), "both=Yes\nnew=Just {0}\n");
        Files.writeString(folder.resolve("invites_i18n_de.properties"), "both=Ja\n");

        try (URLClassLoader bundles =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            Texts german = new Texts(Locale.GERMAN, bundles);

            assertThat(german.get("both")).isEqualTo("Ja");
            assertThat(german.get("new", "made")).isEqualTo("Just made");
            assertThatThrownBy(() -> german.get("neither"))
                    .isInstanceOf(MissingResourceException.class);
        }
    }
}
