package org.igniterealtime.openfire.plugin.invites.demo;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;

/** Makes an API key on the plugin's console page, as an administrator would. */
final class FirstKey {

    private static final String PAGE = "/plugins/invites/api-keys.jsp";
    private static final Pattern SHOWN =
            Pattern.compile("<[^>]*\\bid=\"new-key\"[^>]*?(?:\\bvalue=\"([^\"]*)\"[^>]*)?>([^<]*)");

    private FirstKey() {}

    /**
     * A key of its own for every run: the one of an earlier run is stored as a hash and cannot be
     * shown again.
     */
    static String make(OpenfireServer server) {
        String time =
                LocalDateTime.now(ZoneId.systemDefault())
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
        HttpResponse<String> answer =
                ConsoleClient.loggedIn(server)
                        .submit(PAGE, Map.of("action", "create", "name", "Demo " + time));
        Matcher matcher = SHOWN.matcher(answer.body());
        if (!matcher.find()) {
            throw new IllegalStateException("The console showed no new key on " + answer.uri());
        }
        String value = matcher.group(1);
        return (value == null ? matcher.group(2) : value).strip();
    }
}
