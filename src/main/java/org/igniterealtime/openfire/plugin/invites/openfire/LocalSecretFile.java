// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.keys.LocalSecret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the command line finds this server: its address and the secret of this start, in a file in
 * Openfire's folder {@code conf} that only the server's own user can read. Who can read that folder
 * can read the database's password too. A server that was killed leaves a file that opens nothing.
 */
public final class LocalSecretFile implements AutoCloseable {

    /** The command line looks for this name. */
    static final String NAME = "invites-local.secret";

    private static final Logger LOG = LoggerFactory.getLogger(LocalSecretFile.class);

    private final Path file;
    private final LocalSecret secret;
    private final Supplier<LocalAddress> address;
    private Properties written = new Properties();

    /**
     * @param conf Openfire's folder
     * @param address where the API answers on this machine; asked each time
     */
    public LocalSecretFile(Path conf, LocalSecret secret, Supplier<LocalAddress> address) {
        this.file = conf.resolve(NAME);
        this.secret = secret;
        this.address = address;
    }

    /**
     * Writes the file if what belongs into it is not there yet: at the start, and after the address
     * has changed. Where it cannot be written for its owner alone there is none, and the log says
     * so.
     */
    public synchronized void write() {
        Properties entries = address.get().entries();
        entries.setProperty("secret", secret.presented());
        if (entries.equals(written)) {
            return;
        }
        written = entries;
        try {
            write(entries);
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "The command line cannot be used: {} cannot be written for its owner alone ({})",
                    file,
                    e.toString());
        }
    }

    /** Takes the file away, unless another start has put its own there. */
    @Override
    public synchronized void close() throws IOException {
        if (Files.exists(file)
                && Files.readString(file, StandardCharsets.UTF_8).contains(secret.presented())) {
            Files.delete(file);
        }
    }

    /** Whole or not at all: the name is given to a finished file. */
    private void write(Properties entries) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), NAME, ".new", ownersOnly());
        try {
            if (!isPosix()) {
                setAcl(draft);
            }
            try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                entries.store(out, null);
            }
            move(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void move(Path draft) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private boolean isPosix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private FileAttribute<?>[] ownersOnly() {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** As on Windows; before anything secret is in the file. */
    private static void setAcl(Path draft) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(draft, AclFileAttributeView.class);
        if (view == null) {
            throw new IOException("This file system knows no owners");
        }
        view.setAcl(
                List.of(
                        AclEntry.newBuilder()
                                .setType(AclEntryType.ALLOW)
                                .setPrincipal(view.getOwner())
                                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                                .build()));
    }
}
