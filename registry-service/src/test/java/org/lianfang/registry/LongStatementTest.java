package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The lists that walk from door to door are longer than what the client keeps prepared by itself. */
@OnRegistry
class LongStatementTest {

    private static final String PREPARED =
            "select count(*) from pg_prepared_statements where statement like '%walks from door to door%' and length(statement) > 6000";

    @Inject
    Pool pool;

    @Test
    void aStatementOfSixThousandCharactersStaysPrepared() {
        String statement = "select $1::int /* walks from door to door " + "-".repeat(6_000) + "*/";

        long prepared = pool.withConnection(connection -> connection
                        .preparedQuery(statement)
                        .execute(Tuple.of(1))
                        .chain(() -> connection.query(PREPARED).execute()))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();

        assertThat(prepared).isOne();
    }
}
