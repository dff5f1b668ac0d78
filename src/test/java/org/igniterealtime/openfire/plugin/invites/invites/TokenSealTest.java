// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenSealTest {

    private static final String ID = InviteIds.next(1);

    private final TokenSeal seal = TestSeal.SEAL;
    private final String token = Tokens.next();
    private final String sealed = seal.seal(token, ID);

    @Test
    void whoHasTheKeyReadsTheToken() {
        assertThat(seal.open(sealed, ID)).contains(token);
        assertThat(seal.isOurs(sealed)).isTrue();
    }

    @Test
    void whatIsStoredFitsTheColumnAndShowsNothingOfTheToken() {
        assertThat(sealed).hasSizeLessThanOrEqualTo(160).matches("testseal\\.[A-Za-z0-9_-]{70}");
        assertThat(sealed).doesNotContain(token.substring(0, 6));
    }

    @Test
    void theSameTokenIsNeverSealedAlike() {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> seal.seal(token, ID)))
                .doesNotHaveDuplicates();
    }

    @Test
    void anotherKeyOpensNothingEvenUnderTheSameName() {
        byte[] other = new byte[32];
        other[31] = 1;

        assertThat(new TokenSeal("testseal", other).open(sealed, ID)).isEmpty();
        assertThat(new TokenSeal("another1", new byte[32]).open(sealed, ID)).isEmpty();
        assertThat(new TokenSeal("another1", new byte[32]).isOurs(sealed)).isFalse();
    }

    @Test
    void inTheRowOfAnotherInviteItDoesNotOpen() {
        assertThat(seal.open(sealed, InviteIds.next(1))).isEmpty();
        assertThat(seal.open(sealed, "")).isEmpty();
    }

    @Test
    void whateverBitIsChangedItDoesNotOpen() {
        byte[] whole = Base64.getUrlDecoder().decode(sealed.substring(9));
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);

            assertThat(seal.open("testseal." + text, ID)).as("bit %d", bit).isEmpty();
        }
    }

    @Test
    void whatIsShorterLongerOrNoSealAtAllDoesNotOpen() {
        for (int length = 0; length < sealed.length(); length++) {
            assertThat(seal.open(sealed.substring(0, length), ID)).isEmpty();
        }
        assertThat(seal.open(sealed + "AAAA", ID)).isEmpty();
        assertThat(seal.open("testseal.", ID)).isEmpty();
        assertThat(seal.open("testseal.?*", ID)).isEmpty();
        assertThat(seal.open(token, ID)).isEmpty();
    }

    @Test
    void aKeyIsThirtyTwoOctetsWithANameOfEight() {
        assertThatThrownBy(() -> new TokenSeal("testseal", new byte[16]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TokenSeal("test.eal", new byte[32]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
