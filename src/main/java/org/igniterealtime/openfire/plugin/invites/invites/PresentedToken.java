// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the token in what somebody presents. Messengers, mail programs and people who copy by hand
 * add all sorts of things to a link: a full stop, a bracket, a blank, parameters before and after,
 * {@code =} and {@code 3D} of quoted-printable mail (RFC 2045, 6.7), percent signs. All of it is
 * tolerated, at every door alike: somebody who holds 24 letters and digits of ours has an invite
 * and does no harm.
 */
public final class PresentedToken {

    /** How far a text is read: longer than any link with all its tracking parameters. */
    private static final int LONGEST = 4000;

    /** How many times a link may have been escaped on its way. */
    private static final int MOST_ESCAPES = 3;

    private static final Pattern SEPARATOR = Pattern.compile("[&?;]");
    private static final Pattern PIECE =
            Pattern.compile("(?:t=)?([A-Za-z0-9]{24})(?:=.*)?", Pattern.DOTALL);
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9]+");
    private static final Pattern QUOTED_RUN = Pattern.compile("3[Dd]([A-Za-z0-9]{24})");

    private PresentedToken() {}

    /**
     * The one token in a text; empty when there is none, or more than one candidate. A token where
     * our links have theirs takes precedence over one inside longer text: advertisers' identifiers
     * consist of letters and digits too.
     *
     * @param text a token, or the part of a link that holds it, escaped or not
     */
    public static Optional<String> in(String text) {
        String plain = unescaped(text.substring(0, Math.min(text.length(), LONGEST)));
        List<String> pieces = pieces(plain);
        return pieces.isEmpty() ? only(runs(plain)) : only(pieces);
    }

    private static Optional<String> only(List<String> tokens) {
        return tokens.size() == 1 ? Optional.of(tokens.get(0)) : Optional.empty();
    }

    private static List<String> pieces(String text) {
        return SEPARATOR
                .splitAsStream(text)
                .map(piece -> PIECE.matcher(piece.strip()))
                .flatMap(piece -> piece.matches() ? Stream.of(piece.group(1)) : Stream.empty())
                .distinct()
                .toList();
    }

    private static List<String> runs(String text) {
        return RUN.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(run -> QUOTED_RUN.matcher(run).replaceFirst("$1"))
                .filter(Tokens::isToken)
                .distinct()
                .toList();
    }

    private static String unescaped(String text) {
        String plain = text;
        for (int i = 0; i < MOST_ESCAPES && plain.indexOf('%') >= 0; i++) {
            try {
                plain = URLDecoder.decode(plain, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                // A percent sign without two digits: it does not escape a letter or digit.
                return plain;
            }
        }
        return plain;
    }
}
