// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.igniterealtime.openfire.plugin.invites.server.Trees;

/**
 * A PostgreSQL that was only half unpacked when somebody stopped the JVM that did it. The library
 * would stumble over it for ever.
 */
final class HalfUnpacked {

    /** Where the library unpacks it; without the property, in the temporary folder. */
    private static final String PLACE = System.getProperty("ot.epg.working-dir", "");

    private HalfUnpacked() {}

    /** Takes it away, if there is one that nobody is at work on. */
    static void delete() throws IOException {
        Path place = Path.of(PLACE);
        if (PLACE.isEmpty() || !Files.isDirectory(place)) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(place, "PG-*")) {
            for (Path one : all) {
                if (isHalf(one) && !isLocked(one.resolve("epg-lock"))) {
                    Trees.delete(one);
                }
            }
        }
    }

    private static boolean isHalf(Path folder) {
        return !Files.exists(folder.resolve(".exists"))
                && (Files.exists(folder.resolve("lib")) || Files.exists(folder.resolve("share")));
    }

    /** The library holds the lock while it unpacks, and deletes the file when it ends. */
    private static boolean isLocked(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }
}
