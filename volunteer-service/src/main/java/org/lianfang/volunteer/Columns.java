package org.lianfang.volunteer;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads the columns of a native query. */
public final class Columns {

    private Columns() {}

    public static Instant instant(Tuple row, String name) {
        Object value = row.get(name);
        if (value instanceof OffsetDateTime at) return at.toInstant();
        return (Instant) value;
    }
}
