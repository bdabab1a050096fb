package org.lianfang.platform.scope;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.lianfang.platform.problem.PlatformProblem;

/**
 * Reads in two trips instead of four: the transaction begins with its scope in one, and what is asked goes out with its end in the
 * other. Nothing is kept of what was read, as the persistence layer would.
 */
@Singleton
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class ShortWay {

    /** Says each statement, and no value of it, to whoever counts them. */
    private static final Logger LOG = Logger.getLogger(ShortWay.class);

    private static final String BEGIN = "begin transaction read only";
    private static final String END = "commit";
    private static final String GIVE_UP = "rollback";

    private final Pool pool;

    ShortWay(Pool pool) {
        this.pool = pool;
    }

    /**
     * @param open the first statement of the transaction, which returns one row
     * @param next what to ask, once that row is there
     * @param late whether nobody waits any more
     */
    <T> Uni<T> read(Question open, Function<Line, Asked<T>> next, AtomicBoolean late) {
        return Uni.createFrom().emitter(answer -> pool.getConnection()
                .compose(connection -> late.get() ? leave(connection) : read(connection, open, next))
                .onComplete(answer::complete, answer::fail));
    }

    private static <T> Future<T> leave(SqlConnection connection) {
        connection.close();
        return Future.failedFuture(PlatformProblem.DATABASE_AWAY.problem());
    }

    private static <T> Future<T> read(SqlConnection connection, Question open, Function<Line, Asked<T>> next) {
        // Sent one behind the other without waiting; where the first fails, so does the second.
        connection.query(BEGIN).execute();
        return run(connection, open.numbered())
                .map(rows -> Sent.of(next.apply(new Received(rows.iterator().next()))))
                .compose(
                        sent -> ask(connection, sent),
                        failed -> connection.query(GIVE_UP).execute().transform(given -> {
                            connection.close();
                            return Future.failedFuture(failed);
                        }));
    }

    /** Statements as they go out, so that a mistake in one is found before any of them does. */
    private record Sent<T>(List<Question.Numbered> statements, Asked<T> asked) {
        static <T> Sent<T> of(Asked<T> asked) {
            return new Sent<>(asked.questions().stream().map(Question::numbered).toList(), asked);
        }
    }

    private static <T> Future<T> ask(SqlConnection connection, Sent<T> sent) {
        List<Future<RowSet<Row>>> answers = new ArrayList<>();
        for (Question.Numbered statement : sent.statements()) answers.add(run(connection, statement));
        // The end of a transaction that failed undoes it; either way nothing is left open on the connection.
        return connection
                .query(END)
                .execute()
                .<Void>transform(ended -> {
                    connection.close();
                    if (ended.failed()) return Future.failedFuture(ended.cause());
                    return Future.all(answers).mapEmpty();
                })
                .map(all -> sent.asked()
                        .read()
                        .apply(answers.stream()
                                .map(Future::result)
                                .map(ShortWay::lines)
                                .toList()));
    }

    private static Future<RowSet<Row>> run(SqlConnection connection, Question.Numbered statement) {
        LOG.debug(statement.sql());
        return connection.preparedQuery(statement.sql()).execute(values(statement));
    }

    private static Tuple values(Question.Numbered statement) {
        List<Object> values = statement.values();
        values.replaceAll(value -> value instanceof byte[] bytes ? Buffer.buffer(bytes) : value);
        return Tuple.wrap(values);
    }

    private record Received(Row row) implements Line {
        @Override
        public String text(int column) {
            return row.getString(column);
        }

        @Override
        public UUID id(int column) {
            return row.getUUID(column);
        }

        @Override
        public Integer number(int column) {
            return row.getInteger(column);
        }

        @Override
        public byte[] bytes(int column) {
            Buffer bytes = row.getBuffer(column);
            return bytes == null ? null : bytes.getBytes();
        }

        @Override
        public LocalDate day(int column) {
            return row.getLocalDate(column);
        }

        @Override
        public Instant at(int column) {
            OffsetDateTime at = row.getOffsetDateTime(column);
            return at == null ? null : at.toInstant();
        }

        @Override
        public Double amount(int column) {
            return row.getDouble(column);
        }

        @Override
        public boolean flag(int column) {
            return Boolean.TRUE.equals(row.getBoolean(column));
        }

        @Override
        public String toString() {
            // The row would print a person.
            return "Received";
        }
    }

    private static List<Line> lines(RowSet<Row> rows) {
        List<Line> lines = new ArrayList<>(rows.size());
        for (Row row : rows) lines.add(new Received(row));
        return lines;
    }
}
