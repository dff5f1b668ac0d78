package org.igniterealtime.openfire.plugin.invites.invites;

/** Who had an invite made, and by which door: the text that an invite keeps in {@code source}. */
public final class Source {

    private Source() {}

    /** Made over HTTP with this API key. */
    public static String api(String keyId) {
        return "api/" + keyId;
    }

    /** Made by this administrator in the console. */
    public static String console(String administrator) {
        return "console/" + administrator;
    }

    /** Whether an administrator made it in the console. */
    public static boolean isConsole(String source) {
        return source.startsWith(console(""));
    }

    /** Made by this user in a client (XEP-0401). */
    public static String user(String username) {
        return "user/" + username;
    }
}
