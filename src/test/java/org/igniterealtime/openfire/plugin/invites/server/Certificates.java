// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The key stores of a home: a self-signed certificate for its domain, and nobody trusted. The
 * servers that one JVM starts for a domain share a certificate, because making one takes a second.
 */
final class Certificates {

    private static final String PASSWORD = "changeit";
    private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>();

    private Certificates() {}

    /**
     * Writes the stores below {@code home}, unless a kept home has a certificate for the domain
     * already.
     */
    static void write(Path home, String domain) throws IOException, InterruptedException {
        Path security = Files.createDirectories(home.resolve("resources").resolve("security"));
        Path made = security.resolve("made-for-" + domain);
        if (Files.exists(made)) {
            return;
        }
        Path keys = security.resolve("keystore");
        Files.deleteIfExists(keys);
        if (MADE.containsKey(domain)) {
            Files.write(keys, MADE.get(domain));
        } else {
            generate(keys, domain);
            MADE.put(domain, Files.readAllBytes(keys));
        }
        writeEmpty(security.resolve("truststore"));
        writeEmpty(security.resolve("client.truststore"));
        Files.createFile(made);
    }

    private static void generate(Path keys, String domain)
            throws IOException, InterruptedException {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-J-XX:TieredStopAtLevel=1",
                        "-genkeypair",
                        "-keystore",
                        keys.toString(),
                        "-storetype",
                        "JKS",
                        "-storepass",
                        PASSWORD,
                        "-keypass",
                        PASSWORD,
                        "-alias",
                        domain,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-validity",
                        "3650",
                        "-dname",
                        "CN=" + domain,
                        "-ext",
                        "SAN=dns:" + domain + ",dns:localhost,ip:127.0.0.1");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IOException(
                        "keytool failed: " + new String(output, StandardCharsets.UTF_8).strip());
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static void writeEmpty(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, PASSWORD.toCharArray());
            store.store(out, PASSWORD.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
