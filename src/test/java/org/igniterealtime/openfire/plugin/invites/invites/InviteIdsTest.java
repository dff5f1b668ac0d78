// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.junit.jupiter.api.Test;

class InviteIdsTest {

    private static final long LATEST = (1L << 48) - 1;

    @Test
    void anIdHasAPrefixAndTwentySixCharactersThatNobodyConfuses() {
        for (long now : new long[] {0, 1, 1_790_000_000_000L, LATEST, Long.MAX_VALUE}) {
            assertThat(InviteIds.next(now))
                    .hasSize(InviteIds.LENGTH)
                    .matches("inv_[0-9a-hjkmnp-tv-z]{26}")
                    .satisfies(id -> assertThat(InviteIds.isId(id)).isTrue());
        }
        assertThat(InviteIds.next("red_", 5)).hasSize(InviteIds.LENGTH).startsWith("red_");
    }

    @Test
    void idsSortByTheTimeTheyWereMadeAt() {
        Property.holds(
                random -> {
                    long time = random.number(Integer.MAX_VALUE) * 100_000L;
                    long later = time + 1 + random.number(5_000);

                    assertThat(InviteIds.next(time)).isLessThan(InviteIds.next(later));
                    assertThat(InviteIds.next(time))
                            .isGreaterThanOrEqualTo(InviteIds.leastAt(time))
                            .isLessThan(InviteIds.leastAt(time + 1));
                });
    }

    @Test
    void theLeastIdOfATimeIsAnId() {
        assertThat(Stream.of(Long.MIN_VALUE, -1L, 0L, 77L, LATEST, Long.MAX_VALUE))
                .map(InviteIds::leastAt)
                .isSorted()
                .allMatch(InviteIds::isId);
        assertThat(InviteIds.leastAt(-1)).isEqualTo(InviteIds.leastAt(0));
    }

    @Test
    void idsOfOneMomentDiffer() {
        assertThat(IntStream.range(0, 10_000).mapToObj(i -> InviteIds.next(7)))
                .doesNotHaveDuplicates();
    }

    @Test
    void idsSortAlikeWithAndWithoutRegardToLetterCase() {
        List<String> ids = new ArrayList<>();
        IntStream.range(0, 1_000).forEach(i -> ids.add(InviteIds.next(i)));
        Collections.shuffle(ids);

        assertThat(ids.stream().sorted())
                .containsExactlyElementsOf(
                        ids.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList());
    }

    @Test
    void otherTextIsNoId() {
        String id = InviteIds.next(1_790_000_000_000L);

        assertThat(
                        Stream.of(
                                "",
                                id.substring(1),
                                id + "0",
                                id.replace("inv_", "red_"),
                                id.replace("inv_", "INV_"),
                                "inv_8" + id.substring(5),
                                id.substring(0, 29) + "u",
                                id.substring(0, 29) + "A",
                                id.substring(0, 29) + "\n"))
                .noneMatch(InviteIds::isId);
    }
}
