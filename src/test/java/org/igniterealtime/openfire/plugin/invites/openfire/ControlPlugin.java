package org.igniterealtime.openfire.plugin.invites.openfire;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;
import org.jivesoftware.openfire.spi.ConnectionListener;
import org.jivesoftware.openfire.spi.ConnectionManagerImpl;
import org.jivesoftware.openfire.spi.ConnectionType;
import org.jivesoftware.util.JiveGlobals;

/**
 * A plugin for tests that does inside the server what a test cannot do from outside. It takes one
 * line per connection, {@code command argument}, and answers one line. See {@link Control}.
 */
public final class ControlPlugin implements Plugin {

    static final String PORT = "test.control.port";

    private ServerSocket socket;
    private PluginManager plugins;
    private WeakReference<ClassLoader> watched;

    @Override
    public void initializePlugin(PluginManager manager, File directory) {
        plugins = manager;
        try {
            int port = JiveGlobals.getIntProperty(PORT, 0);
            socket = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "test-control");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void destroyPlugin() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    BufferedReader in =
                            new BufferedReader(
                                    new InputStreamReader(
                                            client.getInputStream(), StandardCharsets.UTF_8));
                    PrintStream out = new PrintStream(client.getOutputStream(), true, "UTF-8")) {
                String[] words = in.readLine().split(" ", 2);
                out.println(answer(words[0], words.length > 1 ? words[1] : ""));
            } catch (IOException e) {
                // The test went away, or the server stops.
            }
        }
    }

    private String answer(String command, String argument) {
        try {
            return run(command, argument);
        } catch (IOException | RuntimeException | Error e) {
            return e.toString();
        }
    }

    private String run(String command, String argument) throws IOException {
        switch (command) {
            case "restart" -> restart(Integer.parseInt(argument));
            case "install" -> install(Path.of(argument));
            case "delete" -> delete(argument);
            case "collected" -> {
                System.gc();
                return String.valueOf(watched.refersTo(null));
            }
            default -> throw new IllegalArgumentException(command);
        }
        return "done";
    }

    private static void restart(int number) {
        ConnectionManagerImpl manager =
                (ConnectionManagerImpl) XMPPServer.getInstance().getConnectionManager();
        Set<ConnectionListener> ports = manager.getListeners(ConnectionType.SOCKET_C2S);
        ports.stream()
                .filter(port -> port.getPort() == number)
                .forEach(ConnectionListener::restart);
    }

    private void install(Path jar) throws IOException {
        try (InputStream in = Files.newInputStream(jar)) {
            plugins.installPlugin(in, jar.getFileName().toString());
        }
    }

    private void delete(String name) {
        watched =
                plugins.getPlugins().stream()
                        .filter(plugin -> plugins.getCanonicalName(plugin).equals(name))
                        .map(plugin -> new WeakReference<>(plugin.getClass().getClassLoader()))
                        .findAny()
                        .orElseThrow();
        plugins.deletePlugin(name);
    }
}
