// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CharacterNameTest {

    @Test
    void aCharacterIsNamedInWordsAndNeverShown() {
        assertThat(CharacterName.of(0xA0)).isEqualTo("no-break space (U+00A0)");
        assertThat(CharacterName.of('=')).isEqualTo("equals sign (U+003D)");
        assertThat(CharacterName.of(0)).isEqualTo("null (U+0000)");
        assertThat(CharacterName.of(0x202E)).isEqualTo("right-to-left override (U+202E)");
        assertThat(CharacterName.of(0x1F418)).isEqualTo("elephant (U+1F418)");
    }

    @Test
    void oneWithoutANameHasItsNumber() {
        assertThat(CharacterName.of(0x378)).isEqualTo("U+0378");
        assertThat(CharacterName.first(OptionalInt.empty())).isEmpty();
    }
}
