// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code java -jar plugins/invites.jar COMMAND}, for people at the server and for scripts. */
public final class Main {

    private Main() {}

    /** Ends with the exit code of {@link Usage}. */
    public static void main(String[] typed) {
        System.exit(
                run(
                        typed,
                        System.in,
                        print(FileDescriptor.out),
                        print(FileDescriptor.err),
                        System.getenv()));
    }

    /**
     * The same without ending anything.
     *
     * @return the exit code
     */
    public static int run(
            String[] typed,
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> environment) {
        try {
            command(Arguments.of(typed), in, out, environment);
            return 0;
        } catch (CommandFailed e) {
            err.println(e.getMessage());
            if (e.code() == CommandFailed.USAGE) {
                err.println("Try --help.");
            }
            return e.code();
        } finally {
            out.flush();
        }
    }

    private static void command(
            Arguments arguments, InputStream in, PrintStream out, Map<String, String> environment)
            throws CommandFailed {
        List<String> words = arguments.words();
        if (arguments.has("help") || words.equals(List.of("help"))) {
            out.print(Usage.TEXT);
            return;
        }
        if (words.size() < 2) {
            throw CommandFailed.usage("A command is like 'key list' or 'invite create'.");
        }
        List<String> rest = words.subList(2, words.size());
        if (words.subList(0, 2).equals(List.of("key", "hash"))) {
            new KeyHash(arguments, out).run(rest, in);
            return;
        }
        switch (words.get(0)) {
            case "key" ->
                    new KeyCommands(server(arguments, environment), arguments, out)
                            .run(words.get(1), rest);
            case "invite" ->
                    new InviteCommands(server(arguments, environment), arguments, out)
                            .run(words.get(1), rest);
            default -> throw CommandFailed.usage("There is no command '" + words.get(0) + "'.");
        }
    }

    private static Server server(Arguments arguments, Map<String, String> environment)
            throws CommandFailed {
        Optional<String> url = arguments.one("url");
        return url.isPresent()
                ? Server.remote(url.get(), environment)
                : LocalFile.server(arguments.one("home"));
    }

    /** The one word that a command takes. */
    static String only(List<String> words, String what) throws CommandFailed {
        if (words.size() != 1) {
            throw CommandFailed.usage("This command takes " + what + ", and nothing else.");
        }
        return words.get(0);
    }

    static void none(List<String> words) throws CommandFailed {
        if (!words.isEmpty()) {
            throw CommandFailed.usage("This command takes options only.");
        }
    }

    /** What can stand in a path. */
    static String segment(String id) throws CommandFailed {
        if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
            throw CommandFailed.usage("This is no id.");
        }
        return id;
    }

    static String joined(List<?> words) {
        return words.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** UTF-8, also in a container that names no language; a Windows console has its own. */
    private static PrintStream print(FileDescriptor where) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Charset charset = windows ? Charset.defaultCharset() : StandardCharsets.UTF_8;
        return new PrintStream(new FileOutputStream(where), false, charset);
    }
}
