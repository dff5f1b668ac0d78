package org.igniterealtime.openfire.plugin.invites.admin;

import java.util.List;

/**
 * Something that does not work, with its reason.
 *
 * @param kind {@code ERROR}, or {@code WARNING} when people can do without
 * @param text the key of a text, {@code admin.problem.*}
 * @param arguments what is filled into the text; nothing secret
 */
public record Problem(Message.Kind kind, String text, List<Object> arguments) {

    public static Problem error(String text, Object... arguments) {
        return new Problem(Message.Kind.ERROR, text, List.of(arguments));
    }

    public static Problem warning(String text, Object... arguments) {
        return new Problem(Message.Kind.WARNING, text, List.of(arguments));
    }
}
