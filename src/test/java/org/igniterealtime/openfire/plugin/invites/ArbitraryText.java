// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Text as nobody would type it but somebody may send it: what means something to a parser, in any
 * order, between letters of all scripts, halves of characters and now and then very much of one
 * thing. One seed gives always the same.
 */
public final class ArbitraryText {

    private static final int MOST_PIECES = 12;
    private static final int VERY_LONG = 70_000;

    private static final List<String> MEANINGFUL =
            List.of(
                    ("% %0 %00 %zz %-1 %C3%A9 %C3 %FF %ED%A0%80 %2F %3D %26 + & = ; , . .. / \\ ? # @ :"
                                    + " // http:// xmpp: ' \" < > <!-- ]]> &amp; &#0; { } [ ] ( ) * $ | ^ ~ ` !"
                                    + " - _ 0 1 -1 +1 007 2147483647 2147483648 -9223372036854775808 1e9 0x1F"
                                    + " NaN null true false bearer Bearer key ${x} %s ../ ١٢ １")
                            .split(" "));

    private static final List<String> STRANGE =
            List.of(
                    "",
                    " ",
                    "  ",
                    "\t",
                    "\n",
                    "\r\n",
                    "\0",
                    "\u0001",
                    "\u007f",
                    "\u0085",
                    "\u00a0",
                    "\u00ad",
                    "\u00df",
                    "\u0130",
                    "\u0131",
                    "\u0301",
                    "\u1e9e",
                    "\u200b",
                    "\u200d",
                    "\u202e",
                    "\u2028",
                    "\u3000",
                    "\ufb00",
                    "\ufeff",
                    "\uff21",
                    "\ufffd",
                    "\ufffe",
                    "\uffff",
                    "\ud83d\ude00",
                    "\ud83d",
                    "\ude00",
                    "\udbff\udfff",
                    "\u0645\u0631",
                    "\u4e2d\u6587",
                    "e\u0301",
                    "\u03a3\u03c2",
                    "\ud801\udc00");

    private final SplittableRandom random;

    ArbitraryText(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** 0 up to, but not, the bound. */
    public int number(int bound) {
        return random.nextInt(bound);
    }

    /** Yes as often as not. */
    public boolean coin() {
        return random.nextBoolean();
    }

    /** Yes once in so many times. */
    public boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    /** One of these. */
    @SafeVarargs
    public final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Up to so many, but not as many, of what the supplier gives. */
    public <T> List<T> several(int bound, Supplier<T> supplier) {
        return Stream.generate(supplier).limit(random.nextInt(bound)).toList();
    }

    /**
     * Any text.
     *
     * @param likely pieces that are to be in it often
     */
    public String text(String... likely) {
        if (once(100)) {
            String piece = piece(likely);
            return piece.repeat(random.nextInt(VERY_LONG) / Math.max(1, piece.length()));
        }
        return shortText(likely);
    }

    /** Any text of a few pieces. */
    public String shortText(String... likely) {
        return IntStream.range(0, random.nextInt(MOST_PIECES))
                .mapToObj(i -> piece(likely))
                .collect(Collectors.joining());
    }

    /** Text that an encoding can carry: no halves of characters. */
    public String encodableText() {
        return only(shortText(), c -> c < 0xd800 || c > 0xdfff);
    }

    /** Text that XML can carry (XML 1.0, 2.2). */
    public String xmlText(String... likely) {
        return only(
                shortText(likely),
                c ->
                        c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || (c >= 0x20 && c < 0xd800)
                                || (c > 0xdfff && c < 0xfffe)
                                || c > 0xffff);
    }

    /** The text with one piece put in, cut out or changed, at any place. */
    public String damaged(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(Math.min(3, text.length() - from + 1));
        return text.substring(0, from) + (coin() ? piece() : "") + text.substring(to);
    }

    private String piece(String... likely) {
        if (likely.length > 0 && coin()) {
            return one(likely);
        }
        return switch (random.nextInt(5)) {
            case 0 -> MEANINGFUL.get(random.nextInt(MEANINGFUL.size()));
            case 1 -> STRANGE.get(random.nextInt(STRANGE.size()));
            case 2 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
            case 3 -> Character.toString(random.nextInt(0x80));
            default -> word();
        };
    }

    /** Letters and digits. */
    public String word() {
        return random.ints(1 + random.nextInt(8), 0, 36)
                .mapToObj(digit -> Character.toString(Character.forDigit(digit, 36)))
                .collect(Collectors.joining());
    }

    private static String only(String text, java.util.function.IntPredicate allowed) {
        return text.codePoints()
                .filter(allowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
