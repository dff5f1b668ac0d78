// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowLimitTest {

    @ParameterizedTest
    @CsvSource({
        "HSQL Database Engine, SELECT n FROM t ORDER BY n FETCH FIRST 7 ROWS ONLY",
        "PostgreSQL, SELECT n FROM t ORDER BY n FETCH FIRST 7 ROWS ONLY",
        "Oracle, SELECT n FROM t ORDER BY n FETCH FIRST 7 ROWS ONLY",
        "DB2/LINUXX8664, SELECT n FROM t ORDER BY n FETCH FIRST 7 ROWS ONLY",
        "Firebird 4.0, SELECT n FROM t ORDER BY n FETCH FIRST 7 ROWS ONLY",
        "MySQL, SELECT n FROM t ORDER BY n LIMIT 7",
        "MariaDB, SELECT n FROM t ORDER BY n LIMIT 7",
        "Microsoft SQL Server, SELECT n FROM t ORDER BY n OFFSET 0 ROWS FETCH NEXT 7 ROWS ONLY"
    })
    void everyDatabaseIsToldInItsOwnWords(String product, String sql) {
        assertThat(RowLimit.of(product).limit("SELECT n FROM t ORDER BY n", 7)).isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource({
        "HSQL Database Engine, SELECT n FROM t WHERE k = ? ORDER BY n FETCH FIRST 7 ROWS ONLY USING INDEX",
        "MySQL, SELECT n FROM t FORCE INDEX (t_idx) WHERE k = ? ORDER BY n LIMIT 7",
        "MariaDB, SELECT n FROM t FORCE INDEX (t_idx) WHERE k = ? ORDER BY n LIMIT 7"
    })
    void thoseThatChooseBadlyAreToldTheIndex(String product, String sql) {
        assertThat(
                        RowLimit.of(product)
                                .limit("SELECT n FROM t {by t_idx} WHERE k = ? ORDER BY n", 7))
                .isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource({
        "HSQL Database Engine, 'SELECT n FROM t WHERE k = ? ORDER BY k DESC, n FETCH FIRST 7 ROWS ONLY'",
        "PostgreSQL, SELECT n FROM t WHERE k = ? ORDER BY n FETCH FIRST 7 ROWS ONLY",
        "MariaDB, SELECT n FROM t WHERE k = ? ORDER BY n LIMIT 7"
    })
    void onlyWhereItHelpsTheOrderNamesWhatIsTheSameInAllRows(String product, String sql) {
        assertThat(
                        RowLimit.of(product)
                                .limit("SELECT n FROM t WHERE k = ? ORDER BY {also k DESC, }n", 7))
                .isEqualTo(sql);
    }
}
