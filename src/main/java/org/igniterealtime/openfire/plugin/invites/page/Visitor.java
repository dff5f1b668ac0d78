package org.igniterealtime.openfire.plugin.invites.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * What a request says about who looks at the page.
 *
 * @param token what stands where the token should stand; may be anything
 * @param language the language chosen in the menu, a key of the address; empty for the browser's
 * @param texts the language to write in
 */
record Visitor(String token, Optional<String> language, Texts texts) {

    private static final Pattern LANGUAGE =
            Pattern.compile("(?:^|&)lang=([A-Za-z0-9-]{2,35})(?:&|$)");
    private static final Pattern END_OF_TOKEN = Pattern.compile("[&=]");

    /** Reads query and Accept-Language. */
    static Visitor of(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        Optional<String> language =
                Optional.of(LANGUAGE.matcher(query)).filter(Matcher::find).map(m -> m.group(1));
        return new Visitor(tokenOf(query), language, textsFor(language, request));
    }

    /** Messengers append to a link what they like: {@code ?TOKEN&fbclid=…}, {@code ?TOKEN=}. */
    private static String tokenOf(String query) {
        return END_OF_TOKEN.split(query, 2)[0];
    }

    private static Texts textsFor(Optional<String> language, HttpServletRequest request) {
        return language.map(tag -> Texts.in(Locale.forLanguageTag(tag)))
                .orElseGet(
                        () ->
                                Texts.accepted(
                                        Optional.ofNullable(request.getHeader("Accept-Language"))
                                                .orElse("")));
    }
}
