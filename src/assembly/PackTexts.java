// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package assembly;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the texts as the jar has them: English as it is; of each other language properties of
 * those that plugin.xml names, which Openfire shows in its menu, and all else as one text a line, in
 * the order of the sorted keys of English, an empty line where it has none. {@code Bundle} reads it.
 *
 * <p>{@code java PackTexts.java FOLDER-OF-PROPERTIES PLUGIN.XML FOLDER-TO-WRITE}
 */
final class PackTexts {

    private static final String NAME = "invites_i18n";
    private static final Pattern MENU_KEY = Pattern.compile("\\$\\{(admin\\.[^}]+)}");

    public static void main(String[] arguments) throws IOException {
        Path source = Path.of(arguments[0]);
        Path target = Path.of(arguments[2]);
        Files.createDirectories(target);
        Path englishFile = source.resolve(NAME + ".properties");
        Files.writeString(target.resolve(NAME + ".properties"), Files.readString(englishFile));
        Set<String> keys = new TreeSet<>(read(englishFile).stringPropertyNames());
        Set<String> menu =
                MENU_KEY.matcher(Files.readString(Path.of(arguments[1])))
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        try (var files = Files.newDirectoryStream(source, NAME + "_*.properties")) {
            for (Path file : files) {
                Properties texts = read(file);
                String name = file.getFileName().toString();
                Files.writeString(target.resolve(name), properties(menu, texts));
                String lines = name.replace(NAME, "invites_texts").replace(".properties", ".txt");
                Files.writeString(target.resolve(lines), lines(keys, menu, texts));
            }
        }
    }

    private static String properties(Set<String> keys, Properties texts) {
        return keys.stream()
                .filter(texts::containsKey)
                .map(key -> key + "=" + escaped(texts.getProperty(key)) + "\n")
                .collect(Collectors.joining());
    }

    private static String lines(Set<String> keys, Set<String> menu, Properties texts) {
        return keys.stream()
                .filter(key -> !menu.contains(key) || !texts.containsKey(key))
                .map(key -> escaped(texts.getProperty(key, "")) + "\n")
                .collect(Collectors.joining());
    }

    /** In one line, as String.translateEscapes and Properties read it. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
