// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.invites.invites.TokenSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that keeps the links of invites readable, in a file of its own beside {@code
 * openfire.xml}: whoever can read that folder can read the database's password too, but whoever has
 * a copy of the database does not have the folder. One line: the key's id, a blank, and 64
 * hexadecimal digits.
 *
 * <p>In a cluster the file is to be copied like {@code security.xml}. A file that is there is never
 * written over, whatever is in it.
 */
public final class SealKeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(SealKeyFile.class);
    private static final String NAME = "invites-seal.key";
    private static final Pattern LINE = Pattern.compile("([0-9a-z]{8}) ([0-9a-f]{64})\\s*");
    private static final int ID_OCTETS = 4;
    private static final int KEY_OCTETS = 32;

    private final TokenSeal seal;
    private final boolean kept;

    private SealKeyFile(TokenSeal seal, boolean kept) {
        this.seal = seal;
        this.kept = kept;
    }

    /**
     * The key of this folder; created on first use, readable by its owner only. Where the file can
     * neither be read nor made the key lives in memory, until the server stops.
     *
     * @param conf Openfire's folder {@code conf}
     */
    public static SealKeyFile in(Path conf) {
        Path file = conf.resolve(NAME);
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return read(file);
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "The key for the links of invites is kept in memory until the server stops,"
                            + " because {} cannot be used: {}",
                    file,
                    e.toString());
            return new SealKeyFile(parse(newLine()).orElseThrow(), false);
        }
    }

    /** Seals and opens with the key. */
    public TokenSeal seal() {
        return seal;
    }

    /** Whether the key is in the file, so that it outlives a restart. */
    public boolean isKept() {
        return kept;
    }

    private static SealKeyFile read(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.US_ASCII))
                .map(found -> new SealKeyFile(found, true))
                .orElseThrow(() -> new IOException("It holds no key"));
    }

    /** Whole or not at all: the name is given to a finished file. */
    private static void make(Path file) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), NAME, ".new", ownersOnly(file));
        try {
            Files.writeString(draft, newLine(), StandardCharsets.US_ASCII);
            publish(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void publish(Path draft, Path file) throws IOException {
        try {
            link(draft, file);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster; that one's key counts.
            LOG.debug("Another process has made {}", file);
        }
    }

    private static void link(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException e) {
            // A file system without links. Moving could replace another process's file.
            Files.copy(draft, file);
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static Optional<TokenSeal> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(
                        new TokenSeal(matcher.group(1), HexFormat.of().parseHex(matcher.group(2))))
                : Optional.empty();
    }

    private static String newLine() {
        byte[] random = new byte[ID_OCTETS + KEY_OCTETS];
        new SecureRandom().nextBytes(random);
        String text = HexFormat.of().formatHex(random);
        return text.substring(0, 2 * ID_OCTETS) + " " + text.substring(2 * ID_OCTETS) + "\n";
    }
}
