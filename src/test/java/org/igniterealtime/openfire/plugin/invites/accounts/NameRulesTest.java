// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.accounts.NameProblem.ADMINISTRATOR;
import static org.igniterealtime.openfire.plugin.invites.accounts.NameProblem.DELETED;
import static org.igniterealtime.openfire.plugin.invites.accounts.NameProblem.MIXED;
import static org.igniterealtime.openfire.plugin.invites.accounts.NameProblem.NO_LETTER;
import static org.igniterealtime.openfire.plugin.invites.accounts.NameProblem.PATTERN;
import static org.igniterealtime.openfire.plugin.invites.accounts.NameProblem.RARE;
import static org.igniterealtime.openfire.plugin.invites.accounts.NameProblem.RESERVED;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.invites.NameGrant;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameRulesTest {

    private final TestDatabase database = new TestDatabase();
    private final TestNames names = new TestNames(database.database(), new MovableClock());

    @AfterEach
    void close() {
        database.close();
    }

    private Optional<NameProblem> problem(String name) {
        return names.rules.problem(name, NameGrant.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "juliet",
                "j.capulet",
                "juliet2",
                "sally",
                "bill",
                "\u0440\u043e\u043c\u0430",
                "\u03ac\u03bd\u03bd\u03b1",
                "\u5f20\u4e09",
                "tanaka\u7530\u4e2d",
                "\u0645\u0631\u06cc\u0645",
                "jos\u00e9",
                "o",
                "42",
                "rooted",
                "administrata",
                "supporter",
                "x-admin-y"
            })
    void ordinaryNamesAreFree(String name) {
        assertThat(problem(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "administrator",
                "root",
                "administrators",
                "www",
                "localhost",
                "postmaster",
                "webmaster",
                "hostmaster",
                "abuse",
                "security",
                "noreply",
                "support",
                "info",
                "system",
                "server",
                "openfire",
                "null",
                "everyone",
                // With signs between, and digits for letters.
                "no-reply",
                "no.reply",
                "_admin_",
                "admin.",
                "ad-min",
                "adm1n",
                "r00t",
                "4dmin",
                "supp0rt",
                "sy5tem",
                "s3curity",
                "@dmin",
                "$upport",
                "adm!n",
                "adm|n",
                "admin\\20",
                // rn for m, l for i, vv for w.
                "adrnin",
                "admln",
                "vvebmaster",
                "lnfo",
                // Accents, and other Latin letters.
                "\u00e1dmin",
                "adm\u0131n",
                "a\u0323dmin",
                "\u0251dmin",
                "\u1d00\u1d05\u1d0d\u026a\u0274",
                "r\u00f8\u00f8t",
                "\u00f8penfire"
            })
    void reservedNamesAreNotNorWhatLooksLikeThem(String name) {
        assertThat(problem(name)).contains(RESERVED);
    }

    /** All of one alphabet. */
    @ParameterizedTest
    @CsvSource({
        "'\u0430\u0501\u043c\u0456\u043f'",
        "'\u0430\u0501\u043c\u0456\u0578'",
        "'\u0433\u043e\u043e\u0442'",
        "'\u03c1\u03bf\u03c4'",
        "'\u0455\u0443\u0455\u0442\u0435\u043c'"
    })
    void aWholeWordOfAnotherAlphabetIsNoWayAround(String name) {
        names.settings.reservedNames().set("admin\nroot\npot\nsystem");

        assertThat(problem(name)).isPresent();
    }

    @Test
    void theListIsASetting() {
        names.settings.reservedNames().set("Verona\n\u0421\u043f\u0430\u0440\u0442\u0430");

        assertThat(problem("admin")).isEmpty();
        assertThat(problem("verona")).contains(RESERVED);
        assertThat(problem("ver0na")).contains(RESERVED);
        assertThat(problem("\u0441\u043f\u0430\u0440\u0442\u0430")).contains(RESERVED);
        names.settings.reservedNames().set("-");
        assertThat(problem("verona")).isEmpty();
        assertThat(problem("admin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "...", "-", "_", "-._", "!", "~~", "()"})
    void signsAloneAreNoName(String name) {
        assertThat(problem(name)).contains(NO_LETTER);
        assertThat(names.rules.problem(name, NameGrant.RESERVED)).contains(NO_LETTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0430dmin",
                "p\u0430ypal",
                "\u03bfmega",
                "juliet\u0435",
                "\u05d0bc",
                "\u0661" + "1",
                "a\u0967" + "1",
                "\ud55c\u3072"
            })
    void alphabetsAreNotMixedNorDigits(String name) {
        assertThat(problem(name)).contains(MIXED);
        assertThat(names.rules.problem(name, NameGrant.ADMINISTRATOR)).contains(MIXED);
    }

    @Test
    void anAlphabetThatHardlyAnybodyReadsNeedsAnAdministratorsWord() {
        String cherokee = "\u13aa\u13a0\u13b7";
        assertThat(problem(cherokee)).contains(RARE);
        assertThat(names.rules.problem(cherokee, NameGrant.RESERVED)).isEmpty();
    }

    @Test
    void administratorsAreNotMadeUnlessItIsSaid() {
        names.people.makeAdministrator("boss");

        assertThat(problem("boss")).contains(ADMINISTRATOR);
        assertThat(names.rules.problem("boss", NameGrant.RESERVED)).contains(ADMINISTRATOR);
        assertThat(names.rules.problem("boss", NameGrant.ADMINISTRATOR)).isEmpty();
    }

    @Test
    void whatLooksLikeAnAdministratorIsClosed() {
        names.people.makeAdministrator("boss");

        for (String name :
                new String[] {"b0ss", "bos5", "\u0253oss", "b\u00f6ss", "boss.", "_bo-ss_"}) {
            assertThat(problem(name)).as(name).contains(RESERVED);
            assertThat(names.rules.problem(name, NameGrant.RESERVED)).as(name).isEmpty();
        }
        assertThat(problem("bossa")).isEmpty();
    }

    @Test
    void aPatternCountsForThoseWhoChoose() {
        names.settings.namePattern().set("[a-z]+\\.[a-z]+");

        assertThat(problem("juliet")).contains(PATTERN);
        assertThat(problem("juliet.capulet")).isEmpty();
        assertThat(names.rules.problem("juliet", NameGrant.RESERVED)).isEmpty();
        names.settings.namePattern().set("");
        assertThat(problem("juliet")).isEmpty();
    }

    @Test
    void aDeletedNameIsClosedButForAnAdministratorsWord() {
        names.tombstones.add("romeo");

        assertThat(problem("romeo")).contains(DELETED);
        assertThat(names.rules.problem("romeo", NameGrant.RESERVED)).isEmpty();
        names.settings.tombstoneDays().set("0");
        assertThat(problem("romeo")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NameGrant.class)
    void nobodysWordMakesANameOfWhatIsNone(NameGrant grant) {
        for (String name : new String[] {"a=b", "a,b", "a\u3164", "\u2800", "..", "\u0430dmin"}) {
            assertThat(names.rules.problem(name, grant)).as(name).isPresent();
        }
    }

    @Test
    void noTextMakesItThrowOrTakesLong() {
        names.people.makeAdministrator("boss");
        Property.holds(
                random -> {
                    String name = random.text("a", "\u0430", "\u0301", "\u3164", "rn", "\\20", "=");
                    long begin = System.nanoTime();
                    Optional<NameProblem> problem =
                            problem(name.substring(0, Math.min(64, name.length())));
                    assertThat(problem.isPresent() || !name.isEmpty()).isTrue();
                    assertThat(System.nanoTime() - begin).isLessThan(2_000_000_000L);
                });
    }
}
