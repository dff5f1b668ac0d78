package org.igniterealtime.openfire.plugin.invites.openfire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The test's end of {@link ControlPlugin}. */
final class Control {

    private static final String DESCRIPTOR =
            """
            <plugin>
                <class>%s</class>
                <name>Control</name>
                <description>For tests</description>
                <author>Tests</author>
                <version>1</version>
                <date>2026-01-01</date>
                <minServerVersion>4.2.0</minServerVersion>
            </plugin>
            """;

    private final int port;

    Control(int port) {
        this.port = port;
    }

    /** Writes the plugin's jar. */
    static Path jarIn(Path directory) throws IOException {
        Path jar = directory.resolve("control.jar");
        String name = ControlPlugin.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                InputStream code = ControlPlugin.class.getResourceAsStream("/" + name)) {
            out.putNextEntry(new JarEntry("plugin.xml"));
            String descriptor = DESCRIPTOR.formatted(ControlPlugin.class.getName());
            out.write(descriptor.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new JarEntry("classes/" + name));
            code.transferTo(out);
        }
        return jar;
    }

    /** Restarts one of the ports for clients. */
    void restart(int portNumber) {
        tell("restart " + portNumber);
    }

    /** Installs a plugin, or a newer one; the server loads it at once. */
    void install(Path jar) {
        tell("install " + jar.toAbsolutePath());
    }

    /** Deletes a plugin; the server unloads it at once. */
    void delete(String plugin) {
        tell("delete " + plugin);
    }

    /** Whether nothing holds the classes of the plugin last deleted any more. */
    boolean collected() {
        return Boolean.parseBoolean(ask("collected"));
    }

    private void tell(String line) {
        String answer = ask(line);
        if (!answer.equals("done")) {
            throw new IllegalStateException(line + ": " + answer);
        }
    }

    private String ask(String line) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
