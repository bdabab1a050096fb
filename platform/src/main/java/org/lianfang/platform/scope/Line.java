package org.lianfang.platform.scope;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One row of an answer, its columns by their place from 0; what is missing is null. */
public interface Line {

    String text(int column);

    UUID id(int column);

    Integer number(int column);

    byte[] bytes(int column);

    LocalDate day(int column);

    Instant at(int column);

    Double amount(int column);

    /** @return false where it is missing, too */
    boolean flag(int column);

    /** As a transaction of several steps answers. */
    static Line of(Tuple row) {
        return new Line() {
            @Override
            public String text(int column) {
                return row.get(column, String.class);
            }

            @Override
            public UUID id(int column) {
                return row.get(column, UUID.class);
            }

            @Override
            public Integer number(int column) {
                Number number = row.get(column, Number.class);
                return number == null ? null : number.intValue();
            }

            @Override
            public byte[] bytes(int column) {
                return row.get(column, byte[].class);
            }

            @Override
            public LocalDate day(int column) {
                return row.get(column, LocalDate.class);
            }

            @Override
            public Instant at(int column) {
                return row.get(column, Instant.class);
            }

            @Override
            public Double amount(int column) {
                return row.get(column, Double.class);
            }

            @Override
            public boolean flag(int column) {
                return Boolean.TRUE.equals(row.get(column, Boolean.class));
            }
        };
    }
}
