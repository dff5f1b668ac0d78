// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;

import org.igniterealtime.openfire.plugin.invites.Property;
import org.junit.jupiter.api.Test;

class NoteStartTest {

    @Test
    void letterCaseBlanksAroundAndComposingDoNotMatter() {
        assertThat(NoteStart.of("  Über ")).isEqualTo(NoteStart.of("U\u0308BER"));
        assertThat(NoteStart.of("Ｃhoir")).isEqualTo(NoteStart.of("choir"));
        assertThat(NoteStart.of("a b")).isNotEqualTo(NoteStart.of("ab"));
    }

    @Test
    void aWordThatGoesOnBeginsLikeTheWord() {
        // The last sigma of a word has a shape of its own in lower case.
        assertThat(NoteStart.of("ΟΔΟΣ ΑΒ")).startsWith(NoteStart.of("ΟΔΟΣ"));
        assertThat(NoteStart.of("ΟΔΟΣΑΒ")).startsWith(NoteStart.of("ΟΔΟΣ"));
        assertThat(NoteStart.of("οδος")).isEqualTo(NoteStart.of("ΟΔΟΣ"));
    }

    @Test
    void itFitsTheColumnWhateverTheNote() {
        assertThat(NoteStart.of("🎵".repeat(255))).hasSize(128).matches("[0-9a-f]*");
        assertThat(NoteStart.of("")).isEmpty();
    }

    @Test
    void theTwoBoundsHoldExactlyWhatBeginsSo() {
        Property.holds(
                random -> {
                    String note = random.shortText("choir", "Choir", "ch");
                    String start = NoteStart.of(random.shortText("choir", "ch"));
                    String column = NoteStart.of(note);

                    boolean between =
                            column.compareTo(start) >= 0
                                    && column.compareTo(NoteStart.after(start)) < 0;

                    assertThat(between).isEqualTo(column.startsWith(start));
                });
    }
}
