package org.lianfang.platform.scope;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Connections that keep long statements prepared too. The client's own limit is 2,048 characters: the lists that walk from door to
 * door are longer, and each of their pages was parsed and planned anew, in a round trip of its own.
 */
@Singleton
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class LongStatements implements PgPoolCreator {

    private static final int CHARACTERS = 16_384;

    @Override
    public Pool create(Input input) {
        var databases = input.pgConnectOptionsList();
        databases.forEach(each -> each.setPreparedStatementCacheSqlLimit(CHARACTERS));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(databases))
                .using(input.vertx())
                .build();
    }
}
