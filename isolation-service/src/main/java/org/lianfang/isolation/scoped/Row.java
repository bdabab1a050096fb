package org.lianfang.isolation.scoped;

import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** One row of a native query, read by the column's name and the type wanted; null stays null. */
public final class Row {

    private final ResultSet rows;

    private Row(ResultSet rows) {
        this.rows = rows;
    }

    static <T> List<T> each(ResultSet rows, Function<Row, T> reader) {
        List<T> read = new ArrayList<>();
        var row = new Row(rows);
        try {
            while (rows.next()) read.add(reader.apply(row));
        } catch (SQLException e) {
            throw new IllegalStateException("the rows are here already", e);
        }
        return read;
    }

    public UUID id(String column) {
        return value(column, UUID.class);
    }

    public String text(String column) {
        return value(column, String.class);
    }

    public LocalDate day(String column) {
        return value(column, LocalDate.class);
    }

    public Instant instant(String column) {
        OffsetDateTime at = value(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public int number(String column) {
        return value(column, Integer.class);
    }

    public Integer numberOrNull(String column) {
        return value(column, Integer.class);
    }

    public BigDecimal decimal(String column) {
        return value(column, BigDecimal.class);
    }

    public boolean flag(String column) {
        return value(column, Boolean.class);
    }

    public byte[] bytes(String column) {
        Buffer bytes = value(column, Buffer.class);
        return bytes == null ? null : bytes.getBytes();
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        String name = text(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** A text array, which the query hands over joined by commas. */
    public <E extends Enum<E>> List<E> constants(String column, Class<E> type) {
        String joined = text(column);
        if (joined == null || joined.isEmpty()) return List.of();
        return Arrays.stream(joined.split(","))
                .map(name -> Enum.valueOf(type, name))
                .toList();
    }

    /** Where the door of this row lies. */
    public Place place() {
        return new Place(
                text("community_code"),
                id("household_id"),
                id("estate_id"),
                id("building_id"),
                id("unit_id"),
                id("grid_id"),
                numberOrNull("floor"));
    }

    private <V> V value(String column, Class<V> type) {
        try {
            return rows.getObject(column, type);
        } catch (SQLException e) {
            throw new IllegalStateException(column, e);
        }
    }
}
