// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the forked JVM runs: Openfire's own starter, and a watch on the JVM that forked it. When
 * that one is gone, however it ended, its end of the pipe is closed and this JVM stops too.
 */
final class ForkedOpenfire {

    /** A file below the home that says that the home is to be deleted together with the process. */
    static final Path TEMPORARY = Path.of("boot", "temporary");

    private ForkedOpenfire() {}

    /** Starts Openfire from the directory that the system property {@code openfireHome} names. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread watch = new Thread(ForkedOpenfire::stopWithParent, "parent watch");
        watch.setDaemon(true);
        watch.start();
        try {
            Class.forName("org.jivesoftware.openfire.starter.ServerStarter")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (ClassNotFoundException notADistribution) {
            startWithoutStarter();
        }
    }

    /**
     * The starter is not on Maven Central; without it Openfire does not stop its plugins when the
     * JVM ends.
     */
    private static void startWithoutStarter() throws ReflectiveOperationException {
        Class<?> type = Class.forName("org.jivesoftware.openfire.XMPPServer");
        Object server = type.getDeclaredConstructor().newInstance();
        Method stop = type.getMethod("stop");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stop), "shutdown"));
    }

    private static void stop(Object server, Method stop) {
        try {
            stop.invoke(server);
            System.out.println("Server halted");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stopWithParent() {
        // Not System.in: Openfire polls that one from its timer, which must not wait for this read.
        try (FileInputStream pipe = new FileInputStream(FileDescriptor.in)) {
            while (pipe.read() >= 0) {}
        } catch (IOException broken) {
            System.err.println("Pipe to the parent: " + broken.getMessage());
        }
        Path home = Path.of(System.getProperty("openfireHome"));
        if (Files.exists(home.resolve(TEMPORARY))) {
            delete(home);
            Runtime.getRuntime().halt(1);
        }
        System.exit(1);
    }

    /** Nobody else is left to do it. The server still writes, so it is tried more than once. */
    private static void delete(Path home) {
        for (int attempt = 0; attempt < 5 && Files.exists(home); attempt++) {
            try {
                Trees.delete(home);
            } catch (IOException busy) {
                System.err.println(busy.getMessage());
            }
        }
    }
}
