package org.igniterealtime.openfire.plugin.invites.server;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes and revokes API keys on the plugin's console page, as an administrator would. */
public final class ConsoleKeys {

    private static final String PAGE = "/plugins/invites/api-keys.jsp";
    private static final Pattern SHOWN =
            Pattern.compile("<[^>]*\\bid=\"new-key\"[^>]*?\\bvalue=\"([^\"]*)\"");

    private ConsoleKeys() {}

    /** A new key, {@code <id>/<secret>}. */
    public static String create(ConsoleClient administrator, String name) {
        HttpResponse<String> answer =
                administrator.submit(PAGE, Map.of("action", "create", "name", name));
        Matcher matcher = SHOWN.matcher(answer.body());
        if (!matcher.find()) {
            throw new IllegalStateException("The console showed no new key on " + answer.uri());
        }
        return matcher.group(1);
    }

    /** Revokes a key, by way of the page that asks whether it is meant. */
    public static void revoke(ConsoleClient administrator, String key) {
        String id = key.substring(0, key.indexOf('/'));
        administrator.submit(PAGE + "?revoke=" + id, Map.of("action", "revoke", "id", id));
    }
}
