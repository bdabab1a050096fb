package org.lianfang.isolation.scoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.lianfang.platform.scope.Question;

/** One native statement with named values, run in the transaction that the door has opened. */
public final class Statement {

    private final String sql;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Statement(String sql) {
        this.sql = sql;
    }

    public static Statement of(String sql) {
        return new Statement(sql);
    }

    /** A statement whose condition was made by {@link Within#sql}. */
    public static Statement within(Within within, String sql) {
        return within.bind(new Statement(sql));
    }

    /** Sets a value; enums become their names, instants UTC, collections arrays of text. */
    public Statement set(String name, Object value) {
        values.put(name, bindable(value));
        return this;
    }

    /** Sets an array of ids, which is never null and holds none. */
    public Statement ids(String name, Collection<UUID> ids) {
        values.put(name, ids.toArray(UUID[]::new));
        return this;
    }

    public <T> Uni<List<T>> list(Function<Row, T> reader) {
        return Panache.getSession()
                .chain(session -> new Question(sql).with(values).rows(session))
                .map(rows -> Row.each(rows, reader));
    }

    /** The first row, or null. */
    public <T> Uni<T> first(Function<Row, T> reader) {
        return list(reader).map(rows -> rows.isEmpty() ? null : rows.get(0));
    }

    /** How many rows it changed. */
    public Uni<Integer> execute() {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql);
            values.forEach(query::setParameter);
            return query.executeUpdate();
        });
    }

    private static Object bindable(Object value) {
        if (value instanceof Instant at) return at.atOffset(ZoneOffset.UTC);
        if (value instanceof Enum<?> constant) return constant.name();
        if (value instanceof Collection<?> items)
            return items.stream().map(Statement::text).toArray(String[]::new);
        return value;
    }

    // Within arrays everything but an id travels as text and is cast by the statement: nulls then need no type of their
    // own.
    private static String text(Object item) {
        return item == null ? null : item instanceof Enum<?> constant ? constant.name() : item.toString();
    }
}
