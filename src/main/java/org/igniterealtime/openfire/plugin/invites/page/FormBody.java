package org.igniterealtime.openfire.plugin.invites.page;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/**
 * What a browser sends when a form is sent off. Read here and not by the container, because each
 * Jetty does something else with a body that is too long or malformed.
 */
final class FormBody {

    private static final String TYPE = "application/x-www-form-urlencoded";
    private static final int LONGEST = 16 * 1024;

    private final Map<String, String> fields;

    private FormBody(Map<String, String> fields) {
        this.fields = fields;
    }

    /** The body of a request; empty when it is no form, or longer than one of ours can be. */
    static Optional<FormBody> read(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase(TYPE)) {
            return Optional.empty();
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        return body.length > LONGEST
                ? Optional.empty()
                : parse(new String(body, StandardCharsets.US_ASCII));
    }

    /** The fields of {@code a=b&c=d}; the first counts where one is there twice. */
    static Optional<FormBody> parse(String text) {
        Map<String, String> fields = new HashMap<>();
        try {
            for (String pair : text.split("&")) {
                String[] parts = pair.split("=", 2);
                fields.putIfAbsent(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
            }
            return Optional.of(new FormBody(fields));
        } catch (IllegalArgumentException e) {
            // A percent sign without two digits: no browser sends that.
            return Optional.empty();
        }
    }

    /** A field's value; empty text when it is not there. */
    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
