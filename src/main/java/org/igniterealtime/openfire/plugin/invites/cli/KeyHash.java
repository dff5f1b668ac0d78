// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * {@code key hash}: the line of {@code plugin.invites.provisionedKeys} that has a key exist. It
 * asks no server; the key comes by standard input, since other users of the machine can see what is
 * typed.
 */
final class KeyHash {

    /** What is shorter can be tried out by whoever gets at the hash. */
    private static final int SHORTEST = 32;

    private static final int LONGEST_LINE = 4096;

    private static final Set<String> SCOPES =
            Set.of(
                    "invites:create",
                    "invites:read",
                    "invites:read_all",
                    "invites:manage",
                    "invites:manage_all",
                    "invites:links",
                    "invites:mail");

    private final Arguments arguments;
    private final PrintStream out;

    KeyHash(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    /**
     * Prints the line.
     *
     * @param words what the key is for; none, or one
     * @param in has the key, with or without a line's end
     */
    void run(List<String> words, InputStream in) throws CommandFailed {
        arguments.allow("key hash", Set.of("scope", "imported"));
        String name = words.isEmpty() ? "" : Main.only(words, "a name");
        String key = key(in);
        int slash = key.indexOf('/');
        String id = key.substring(0, Math.max(slash, 0));
        if (!id.matches("[A-Za-z0-9_-]{1,32}")) {
            throw CommandFailed.usage("A key is ID/SECRET.");
        }
        String secret = key.substring(slash + 1);
        if (secret.length() < SHORTEST && !arguments.has("imported")) {
            throw CommandFailed.usage(
                    "A secret has "
                            + SHORTEST
                            + " characters or more. For a key that is in use"
                            + " already, say --imported.");
        }
        out.println((id + " " + hash(secret) + " " + scopes() + " " + name).strip());
    }

    private static String key(InputStream in) throws CommandFailed {
        try {
            byte[] octets = in.readNBytes(LONGEST_LINE);
            return new String(octets, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw CommandFailed.usage("The key cannot be read from standard input.");
        }
    }

    private String scopes() throws CommandFailed {
        List<String> scopes = arguments.all("scope");
        for (String scope : scopes) {
            if (!SCOPES.contains(scope)) {
                throw CommandFailed.usage("A provisioned key cannot have the scope " + scope + ".");
            }
        }
        return scopes.isEmpty() ? "invites:create" : String.join(",", scopes);
    }

    private static String hash(String secret) {
        try {
            byte[] octets = secret.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
