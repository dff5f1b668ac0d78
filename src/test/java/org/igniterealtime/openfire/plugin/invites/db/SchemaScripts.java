// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scripts of a schema as Openfire looks for them: {@code KEY_TYPE.sql} for a server that has
 * none of it, {@code upgrade/N/KEY_TYPE.sql} for one that has the version before N.
 *
 * @param folder where they are, among the resources
 * @param oldest where the scripts of the first version are that was ever released
 * @param key the plugin's {@code databaseKey}
 */
record SchemaScripts(String folder, String oldest, String key) {

    private static final Pattern VERSION =
            Pattern.compile(
                    "INSERT INTO ofVersion \\(name, version\\) VALUES \\('\\w+', (\\d+)\\)");

    /**
     * Ours. The oldest are those of 1.0.0, which come into a folder of their own with the first
     * change after it; until then there is one version.
     */
    static SchemaScripts ours() throws IOException {
        SchemaScripts first = new SchemaScripts("/database", "/database", "invites");
        return version(first.fresh("hsqldb")) == 0
                ? first
                : new SchemaScripts("/database", "/oldest-schema", "invites");
    }

    /** What a server runs that has none of it. */
    List<String> fresh(String type) throws IOException {
        return statements(folder, type);
    }

    /** What the oldest server has run once. */
    List<String> oldest(String type) throws IOException {
        return statements(oldest, type);
    }

    /** What that one runs when it gets the newest version. */
    List<String> upgrades(String type) throws IOException {
        return upgrades(version(oldest(type)), type);
    }

    /** What a server runs that has the tables of some version. */
    List<String> upgrades(int from, String type) throws IOException {
        List<String> upgrades = new ArrayList<>();
        for (int version = from + 1; version <= version(fresh(type)); version++) {
            upgrades.addAll(statements(folder + "/upgrade/" + version, type));
        }
        return upgrades;
    }

    /** The version that a script enters. */
    static int version(List<String> statements) {
        Matcher version = VERSION.matcher(statements.get(statements.size() - 1));
        if (!version.matches()) {
            throw new AssertionError("Its last statement does not enter its version");
        }
        return Integer.parseInt(version.group(1));
    }

    private List<String> statements(String place, String type) throws IOException {
        String name = place + "/" + key + "_" + type + ".sql";
        try (InputStream in = SchemaScripts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("There is no " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.replaceAll("(?m)^--.*\n", "").strip().split(";\\s*(\n|$)"));
        }
    }
}
