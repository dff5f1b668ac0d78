// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.linkage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads classes from wherever they are. */
final class ClassReader {

    private ClassReader() {}

    /** One that is on the class path of the tests. */
    static ClassFile loaded(Class<?> type) throws IOException {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            return ClassFile.read(in.readAllBytes());
        }
    }

    /** Those of a jar, of the jars in it, or of all jars below a folder. */
    static List<ClassFile> jars(Path place) throws IOException {
        List<ClassFile> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (InputStream in = Files.newInputStream(jar)) {
                    readJar(in, all);
                }
            }
        }
        return all;
    }

    private static void readJar(InputStream jar, List<ClassFile> into) throws IOException {
        ZipInputStream in = new ZipInputStream(jar);
        for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
            String name = entry.getName();
            if (name.endsWith(".jar")) {
                readJar(new ByteArrayInputStream(in.readAllBytes()), into);
            } else if (name.endsWith(".class")
                    && !name.startsWith("META-INF/")
                    && !name.endsWith("module-info.class")) {
                into.add(ClassFile.read(in.readAllBytes()));
            }
        }
    }

    /**
     * Those of a listing, compressed by gzip: a line {@code C name superclass interfaces} for each
     * class, with commas between the interfaces and {@code -} for none, and below it {@code M name
     * descriptor} for each method, {@code F name descriptor} for each field.
     */
    static List<ClassFile> listing(Path file) throws IOException {
        List<ClassFile> all = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Set<String> members = Set.of();
            for (String line : new String(in.readAllBytes(), UTF_8).split("\n")) {
                if (line.startsWith("C ")) {
                    String[] words = line.split(" ");
                    members = new HashSet<>();
                    all.add(new ClassFile(words[1], supertypes(words), members, Set.of()));
                } else {
                    members.add(line.substring(2));
                }
            }
        }
        return all;
    }

    private static List<String> supertypes(String[] words) {
        return Stream.of(words[2], words[3])
                .flatMap(names -> Stream.of(names.split(",")))
                .filter(name -> !name.equals("-"))
                .toList();
    }
}
