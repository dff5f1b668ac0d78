// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.texts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The texts of one language by their keys; what it lacks is English. Translators write properties.
 * In the plugin's jar those of a language other than English have only what Openfire itself reads;
 * the rest is a file without keys, which would be a quarter of it: one text a line, in the order of
 * the sorted keys of English, made by {@code src/assembly/PackTexts.java}.
 */
final class Bundle {

    private static final String PROPERTIES = "invites_i18n";
    private static final String LINES = "invites_texts";

    private Bundle() {}

    /** Those of the files that a class loader finds. */
    static Map<String, String> read(Locale locale, ClassLoader files) {
        Map<String, String> texts = properties("", files);
        if (!locale.equals(Locale.ENGLISH)) {
            texts.putAll(translated(locale, texts.keySet(), files));
        }
        return Map.copyOf(texts);
    }

    private static Map<String, String> translated(
            Locale locale, Set<String> english, ClassLoader files) {
        Map<String, String> texts = properties("_" + locale, files);
        InputStream lines = files.getResourceAsStream(LINES + "_" + locale + ".txt");
        if (lines == null) {
            return texts;
        }
        Set<String> rest = new TreeSet<>(english);
        rest.removeAll(texts.keySet());
        try (BufferedReader reader = reader(lines)) {
            for (String key : rest) {
                String line = reader.readLine();
                if (!line.isEmpty()) {
                    texts.put(key, line.translateEscapes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Map<String, String> properties(String suffix, ClassLoader files) {
        Properties properties = new Properties();
        try (BufferedReader reader =
                reader(files.getResourceAsStream(PROPERTIES + suffix + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
