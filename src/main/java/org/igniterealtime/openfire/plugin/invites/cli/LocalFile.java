// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cli;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The file in which a running server leaves its address and the secret of the command line. Its
 * name and its entries are those that the plugin writes.
 */
final class LocalFile {

    static final String NAME = "invites-local.secret";

    private LocalFile() {}

    /**
     * The server whose file is in Openfire's folder.
     *
     * @param home as given; empty for the folder above the one that the jar lies in
     */
    static Server server(Optional<String> home) throws CommandFailed {
        Path file = (home.isPresent() ? Path.of(home.get()) : own()).resolve("conf").resolve(NAME);
        Properties entries = read(file);
        String problem = entries.getProperty("problem", "");
        String api = entries.getProperty("api", "");
        if (!problem.isEmpty()) {
            throw CommandFailed.refused(problem);
        }
        URI address = URI.create(api);
        if (!isLoopback(String.valueOf(address.getHost()))) {
            throw CommandFailed.refused(file + " does not name an address of this machine.");
        }
        return new Server(address, entries.getProperty("secret", ""));
    }

    /** Whether a host is this machine, without asking anybody for its address. */
    static boolean isLoopback(String host) {
        try {
            return host.equals("localhost")
                    || (host.matches("[0-9a-fA-F.:\\[\\]]+")
                            && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static Path own() throws CommandFailed {
        try {
            Path jar =
                    Path.of(
                            LocalFile.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            return jar.toAbsolutePath().getParent().getParent();
        } catch (URISyntaxException | RuntimeException e) {
            throw CommandFailed.usage("Where is Openfire? Say it with --home.");
        }
    }

    private static Properties read(Path file) throws CommandFailed {
        Properties entries = new Properties();
        try {
            refuseOpen(file);
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                entries.load(in);
            }
            return entries;
        } catch (NoSuchFileException e) {
            throw CommandFailed.refused(
                    "There is no "
                            + file
                            + ". Is Openfire running, with this plugin? Else say where"
                            + " it is with --home.");
        } catch (IOException | IllegalArgumentException e) {
            throw CommandFailed.refused(
                    file
                            + " cannot be read: "
                            + e.getClass().getSimpleName()
                            + ". Be the user that Openfire runs as.");
        }
    }

    /** A secret that others can read is none any more. */
    private static void refuseOpen(Path file) throws IOException, CommandFailed {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        if (rights.stream().anyMatch(right -> !right.name().startsWith("OWNER"))) {
            throw CommandFailed.refused(
                    file + " can be read by others. Restart Openfire, which writes it anew.");
        }
    }
}
