// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The nine scripts say the same in nine dialects. The HSQLDB one runs in every test of a store, and
 * through Openfire's own splitter on the running server.
 */
class SchemaTest {

    private static final Pattern TABLE =
            Pattern.compile("CREATE TABLE (\\w+) \\((.*?)\n\\)", Pattern.DOTALL);
    private static final Pattern COLUMN =
            Pattern.compile(
                    "^  (\\w+) +(\\w+(?:\\([^)]*\\))?)(?: +(NOT NULL))?,$", Pattern.MULTILINE);
    private static final Pattern NAME =
            Pattern.compile("(?:TABLE|INDEX|CONSTRAINT) (\\w+)|^  (\\w+) ", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql",
                "mariadb",
                "postgresql",
                "cockroachdb",
                "oracle",
                "sqlserver",
                "db2",
                "firebird"
            })
    void everyScriptSaysTheSameAsTheOneForHsqldb(String type) {
        assertThat(tables(type)).isEqualTo(tables("hsqldb"));
        assertThat(lines(type, "INDEX|PRIMARY KEY|INSERT"))
                .isEqualTo(lines("hsqldb", "INDEX|PRIMARY KEY|INSERT"))
                .hasSize(49);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hsqldb",
                "mysql",
                "mariadb",
                "postgresql",
                "cockroachdb",
                "oracle",
                "sqlserver",
                "db2",
                "firebird"
            })
    void everyScriptSuitsOpenfiresLineSplitterAndOldDatabases(String type) {
        String script = TestDatabase.script(type);

        assertThat(script).matches("[\\x20-\\x7e\n]*").doesNotContain("--", "/*", "#", "REM");
        assertThat(script.strip()).endsWith("('invites', 0);");
        assertThat(script.replaceAll(";\n", "")).doesNotContain(";");
        assertThat(NAME.matcher(script).results().map(SchemaTest::name))
                .allMatch(name -> name.length() <= 30);
    }

    @ParameterizedTest
    @CsvSource({"mysql, mariadb", "cockroachdb, postgresql", "firebird, hsqldb"})
    void aScriptThatNoDatabaseHereRunsIsWordForWordOneThatADatabaseHereRuns(
            String type, String sibling) {
        assertThat(TestDatabase.script(type).strip())
                .isEqualTo(TestDatabase.script(sibling).strip());
    }

    /** Openfire passes over an upgrade for which there is no script, without a word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hsqldb",
                "mysql",
                "mariadb",
                "postgresql",
                "cockroachdb",
                "oracle",
                "sqlserver",
                "db2",
                "firebird"
            })
    void everyDatabaseHasEachUpgradeUpToTheVersionThatThePluginDeclares(String type)
            throws Exception {
        SchemaScripts ours = SchemaScripts.ours();
        int version = SchemaScripts.version(ours.fresh(type));

        assertThat(Files.readString(Path.of("plugin.xml")))
                .contains("<databaseVersion>" + version + "</databaseVersion>");
        assertThatCode(() -> ours.upgrades(0, type)).doesNotThrowAnyException();
    }

    /** The driver sends all text as NVARCHAR, and an index on VARCHAR would not serve it. */
    @Test
    void allTextOnSqlServerIsOfTheTypeThatItsDriverSends() {
        assertThat(TestDatabase.script("sqlserver")).doesNotContain(" VARCHAR", " CHAR");
    }

    @Test
    void theseAreTheTables() {
        assertThat(tables("hsqldb").keySet())
                .containsExactly(
                        "ofInvite",
                        "ofInviteGroup",
                        "ofInviteRedemption",
                        "ofInviteEvent",
                        "ofInviteNode",
                        "ofInviteKey",
                        "ofInviteKeyGroup",
                        "ofInviteRequest",
                        "ofInviteTombstone",
                        "ofInviteLogo",
                        "ofInviteSession",
                        "ofInviteSignIn",
                        "ofInviteFigure",
                        "ofInviteCounted",
                        "ofInviteMail",
                        "ofInviteSilence");
    }

    private static Map<String, List<String>> tables(String type) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        TABLE.matcher(TestDatabase.script(type))
                .results()
                .forEach(table -> tables.put(table.group(1), columns(type, table.group(2))));
        return tables;
    }

    private static List<String> columns(String type, String body) {
        return COLUMN.matcher(body)
                .results()
                .map(c -> c.group(1) + " " + generic(type, c.group(2)) + " " + c.group(3))
                .toList();
    }

    /** The type in HSQLDB's words. */
    private static String generic(String dialect, String type) {
        return switch (type) {
            case "NUMBER(19)" -> "BIGINT";
            case "NUMBER(10)" -> "INTEGER";
            case "NUMBER(5)" -> "SMALLINT";
            default -> {
                String text = type.replaceFirst("N?VARCHAR2?", "VARCHAR").replace(" CHAR)", ")");
                yield dialect.equals("db2") ? fromBytes(text) : text;
            }
        };
    }

    /** DB2 counts bytes: columns for any script are four times as long there. */
    private static String fromBytes(String type) {
        return switch (type) {
            case "VARCHAR(256)" -> "VARCHAR(64)";
            case "VARCHAR(400)" -> "VARCHAR(100)";
            case "VARCHAR(200)" -> "VARCHAR(50)";
            case "VARCHAR(1020)" -> "VARCHAR(255)";
            case "VARCHAR(2040)" -> "VARCHAR(510)";
            case "VARCHAR(4000)" -> "VARCHAR(1000)";
            default -> type;
        };
    }

    /**
     * PostgreSQL and CockroachDB leave out of an index what nobody searches for: an invite that a
     * program makes is in half as many of them.
     */
    private static List<String> lines(String type, String words) {
        return TestDatabase.script(type)
                .lines()
                .filter(line -> Pattern.compile(words).matcher(line).find())
                .map(
                        line ->
                                line.replaceFirst(
                                        "\\((\\w+), (.*) WHERE \\1 IS NOT NULL;", "($1, $2;"))
                .toList();
    }

    private static String name(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }
}
