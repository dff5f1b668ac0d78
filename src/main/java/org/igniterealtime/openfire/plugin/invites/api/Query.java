package org.igniterealtime.openfire.plugin.invites.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/**
 * The query of a request, read from the raw text: the container's own parser also reads the body
 * and answers hostile escapes with an error page of its own.
 */
record Query(String raw) {

    static Query of(HttpServletRequest request) {
        return new Query(Optional.ofNullable(request.getQueryString()).orElse(""));
    }

    /**
     * The last value given to a name, form-decoded. Empty when the name does not occur with an
     * equals sign; a value with broken escapes is taken as it stands.
     */
    Optional<String> last(String name) {
        Optional<String> found = Optional.empty();
        for (String part : raw.split("&")) {
            int equals = part.indexOf('=');
            if (equals >= 0 && decode(part.substring(0, equals)).equals(name)) {
                found = Optional.of(decode(part.substring(equals + 1)));
            }
        }
        return found;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
