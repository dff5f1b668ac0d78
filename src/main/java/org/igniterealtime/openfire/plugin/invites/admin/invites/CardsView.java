// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * Cards on sheets of paper.
 *
 * @param batch whose cards these are; empty for those in {@code ids}
 * @param words the texts of the cards, in their language
 * @param paper one of {@link #PAPERS}
 * @param notes whether notes are on the cards of those who are not named
 * @param left how many of the invites have no card, because they cannot be used
 */
public record CardsView(
        ConsoleFrameView frame,
        String batch,
        List<String> ids,
        Texts words,
        String paper,
        boolean notes,
        List<CardView> cards,
        int left) {

    /** The sizes of paper. */
    static final List<String> PAPERS = List.of("A4", "letter");

    private static final int PER_SHEET = 8;

    /** The cards, eight a sheet. */
    public List<List<CardView>> sheets() {
        return IntStream.iterate(0, from -> from < cards.size(), from -> from + PER_SHEET)
                .mapToObj(from -> cards.subList(from, Math.min(cards.size(), from + PER_SHEET)))
                .toList();
    }

    public List<String> papers() {
        return PAPERS;
    }

    public List<Locale> languages() {
        return Texts.LANGUAGES;
    }

    /** How high a card is, in millimetres: four fit on a sheet. */
    public int height() {
        return paper.equals(PAPERS.get(0)) ? 69 : 64;
    }
}
