package org.lianfang.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementsTest {

    @Test
    void theScopeAndTheEndsOfATransactionAreNotCounted() {
        String log =
                """
                2026-11-22 11:39:31.172 UTC [2784] LOG:  statement: BEGIN
                2026-11-22 11:39:31.174 UTC [2784] LOG:  execute 0000000: select set_config('app.codes', coalesce((select 1)), true)
                \t, set_config('app.estates', '', true)
                2026-11-22 11:39:31.174 UTC [2784] LOG:  execute 0000004: select c.code
                \tfrom opened_community c
                2026-11-22 11:39:31.175 UTC [2784] LOG:  execute <unnamed>: select 1
                2026-11-22 11:39:31.176 UTC [2784] LOG:  statement: COMMIT
                """;

        assertThat(Statements.in(log)).isEqualTo(2);
    }
}
