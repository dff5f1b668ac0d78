// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The statements, and beginnings of statements, that stores declare as constants. */
final class StoreStatements {

    private static final String ROOT = "org.igniterealtime.openfire.plugin.invites";
    private static final Pattern STATEMENT = Pattern.compile("(SELECT|INSERT|UPDATE|DELETE) .*");

    private StoreStatements() {}

    /** Each by its class and name. */
    static Map<String, String> declared() throws IllegalAccessException {
        Map<String, String> declared = new TreeMap<>();
        for (JavaClass known :
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(ROOT)) {
            if (known.getSimpleName().endsWith("Store")) {
                for (Field field : known.reflect().getDeclaredFields()) {
                    add(declared, field);
                }
            }
        }
        return declared;
    }

    private static void add(Map<String, String> declared, Field field)
            throws IllegalAccessException {
        if (field.getType() == String.class) {
            field.setAccessible(true);
            String text = (String) field.get(null);
            if (STATEMENT.matcher(text).matches()) {
                declared.put(
                        field.getDeclaringClass().getSimpleName() + "." + field.getName(),
                        // No database sees which index a statement asks for in words of ours.
                        text.replaceAll(" \\{by \\w+}", "").replaceAll("\\{also ([^}]+)}", "$1"));
            }
        }
    }
}
