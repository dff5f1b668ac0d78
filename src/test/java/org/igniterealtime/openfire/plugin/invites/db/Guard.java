// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Ends a database server and deletes its folder when this JVM is gone without having done so: a
 * shell that waits for a line on a pipe which ends with the JVM.
 */
final class Guard {

    /**
     * {@code $1} is the folder, {@code $2} the file whose first line is the process. What was just
     * making the folder may make more of it before it notices.
     */
    private static final String SCRIPT =
            """
            read -r done && exit
            times=0
            if [ -f "$2" ] && read -r process <"$2" && kill -QUIT "$process" 2>/dev/null; then
                while [ $times -lt 75 ] && kill -0 "$process" 2>/dev/null; do
                    sleep 0.2
                    times=$((times + 1))
                    [ $times -ne 50 ] || kill -KILL "$process"
                done
            fi
            while [ -d "$1" ] && [ $times -lt 100 ]; do
                rm -rf "$1"
                sleep 0.2
                times=$((times + 1))
            done
            """;

    private final Process shell;

    Guard(Path folder, Path processFile) throws IOException {
        shell =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                SCRIPT,
                                "database-guard",
                                folder.toString(),
                                processFile.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
    }

    /** Does it now, whatever the folder's owner had come to. */
    void act() throws IOException {
        shell.getOutputStream().close();
        shell.onExit().join();
    }

    /** Nothing is left to do. */
    void dismiss() throws IOException, InterruptedException {
        if (!shell.isAlive()) {
            return;
        }
        try (var in = shell.getOutputStream()) {
            in.write("done\n".getBytes(StandardCharsets.US_ASCII));
        }
        shell.waitFor();
    }
}
