package org.lianfang.isolation.scoped;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** One row of a native query, read by the column's name and the type wanted; null stays null. */
public final class Row {

    private final Tuple tuple;

    Row(Tuple tuple) {
        this.tuple = tuple;
    }

    public UUID id(String column) {
        return (UUID) tuple.get(column);
    }

    public String text(String column) {
        return (String) tuple.get(column);
    }

    public LocalDate day(String column) {
        Object value = tuple.get(column);
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }

    public Instant instant(String column) {
        Object value = tuple.get(column);
        return value instanceof OffsetDateTime at ? at.toInstant() : (Instant) value;
    }

    public int number(String column) {
        return ((Number) tuple.get(column)).intValue();
    }

    public Integer numberOrNull(String column) {
        Number value = (Number) tuple.get(column);
        return value == null ? null : value.intValue();
    }

    public BigDecimal decimal(String column) {
        return (BigDecimal) tuple.get(column);
    }

    public boolean flag(String column) {
        return (Boolean) tuple.get(column);
    }

    public byte[] bytes(String column) {
        return (byte[]) tuple.get(column);
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
}
