package org.lianfang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;

/** The next page of a list is planned once for each connection, not anew for each page. */
@OnRegistry
class KeptPlanTest {

    private static final String PLANS =
            "select coalesce(sum(generic_plans), 0), coalesce(sum(custom_plans), 0) from pg_prepared_statements where statement like $1";

    @Inject
    Pool pool;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int connections;

    @Test
    void thePagesOfAListArePlannedOnceForEachConnection() {
        Sample sample = Sample.in(Persona.CHENGDONG);
        for (int i = 0; i < 3; i++) sample.door(String.valueOf(101 + i), Sample.person(UUID.randomUUID(), "梁一"));
        sample.load();
        for (String list : List.of("residents", "households")) {
            String statement = "select walk.%from " + list.substring(0, list.length() - 1) + " %";
            String after = asked("/" + list + "?first=1").path("pageInfo.endCursor");
            Plans before = plans(statement);
            for (int i = 0; i < 5; i++) asked("/" + list + "?first=1&after=" + after);

            Plans since = plans(statement).since(before);
            assertThat(since.kept()).as(list).isEqualTo(5);
            assertThat(since.made()).as(list).isZero();
        }
    }

    private static ExtractableResponse<Response> asked(String path) {
        return Persona.MANAGER.asks().get(path).then().statusCode(200).extract();
    }

    /** Of all connections together: each knows its own statements only. */
    private Plans plans(String statement) {
        List<SqlConnection> all = Uni.join()
                .all(IntStream.range(0, connections)
                        .mapToObj(each -> pool.getConnection())
                        .toList())
                .andFailFast()
                .await()
                .indefinitely();
        try {
            return all.stream()
                    .map(each -> each.preparedQuery(PLANS)
                            .execute(Tuple.of(statement))
                            .map(rows -> rows.iterator().next())
                            .await()
                            .indefinitely())
                    .map(row -> new Plans(row.getLong(0), row.getLong(1)))
                    .reduce(new Plans(0, 0), (sum, each) -> new Plans(sum.kept + each.kept, sum.made + each.made));
        } finally {
            all.forEach(each -> each.close().await().indefinitely());
        }
    }

    private record Plans(long kept, long made) {

        Plans since(Plans before) {
            return new Plans(kept - before.kept, made - before.made);
        }
    }
}
