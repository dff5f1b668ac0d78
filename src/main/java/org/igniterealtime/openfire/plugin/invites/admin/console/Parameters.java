package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;

/** What a request carries in its query or form: anybody's text, made safe to work with. */
public final class Parameters {

    private final Map<String, String[]> values;

    private Parameters(Map<String, String[]> values) {
        this.values = values;
    }

    /** Reads them; empty when they are badly encoded or too large. */
    public static Optional<Parameters> of(HttpServletRequest request) {
        try {
            return Optional.of(new Parameters(request.getParameterMap()));
        } catch (RuntimeException e) {
            // Each version of the server has its own way to say so.
            return Optional.empty();
        }
    }

    /**
     * The text under a name, stripped, in one line and without control characters; empty text when
     * there is none.
     */
    public String text(String name) {
        String[] all = values.get(name);
        return all == null ? "" : all[0].replaceAll("\\p{Cc}+", " ").strip();
    }

    /** The lines under a name, each like {@link #text(String)}, joined by line feeds. */
    public String lines(String name) {
        String[] all = values.get(name);
        return all == null
                ? ""
                : all[0].lines()
                        .map(line -> line.replaceAll("\\p{Cc}+", " ").strip())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    /**
     * The text under a name as it was typed, over many lines, but for control characters; empty
     * text when there is none.
     */
    public String block(String name) {
        String[] all = values.get(name);
        return all == null
                ? ""
                : all[0].replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]+", " ");
    }

    /** Whether there is anything under a name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** As {@link #text(String)}, cut to so many characters (code points). */
    public String text(String name, int longest) {
        String text = text(name);
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    /** The whole number under a name; the fallback for anything that is none. */
    public int number(String name, int fallback) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            return fallback;
        }
    }
}
