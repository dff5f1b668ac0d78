// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.jivesoftware.openfire.container.Plugin;

/** Plugins of the tests' own. */
public final class PluginJar {

    private static final String DESCRIPTOR =
            """
            <plugin>
                <class>%s</class>
                <name>%s</name>
                <description>For tests</description>
                <author>Tests</author>
                <version>1</version>
                <date>2026-01-01</date>
                <minServerVersion>4.2.0</minServerVersion>
            </plugin>
            """;

    private PluginJar() {}

    /**
     * Makes the jar of a plugin.
     *
     * @param classes all that it needs besides what the server has; what is nested in them comes
     *     along
     */
    public static Path in(
            Path directory, String name, Class<? extends Plugin> plugin, List<Class<?>> classes)
            throws IOException {
        Path jar = directory.resolve(name + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry("plugin.xml"));
            String descriptor = DESCRIPTOR.formatted(plugin.getName(), name);
            out.write(descriptor.getBytes(StandardCharsets.UTF_8));
            for (Class<?> needed : withNested(classes)) {
                String path = needed.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry("classes/" + path));
                try (InputStream code = needed.getResourceAsStream("/" + path)) {
                    code.transferTo(out);
                }
            }
        }
        return jar;
    }

    private static List<Class<?>> withNested(List<Class<?>> classes) {
        List<Class<?>> all = new ArrayList<>(classes);
        classes.forEach(type -> all.addAll(withNested(Arrays.asList(type.getDeclaredClasses()))));
        return all;
    }
}
