package org.lianfang.gateway.rota;

import java.util.List;
import java.util.UUID;

/** What a file does or did, as volunteer-service tells it; rows that change nothing are only counted. */
public record RotaReport(boolean stored, int fresh, int changed, int unchanged, int wrong, List<Row> rows) {

    /** One row, by its number in Excel. */
    public record Row(int number, Verdict verdict, UUID shiftId, List<String> columns, List<Fault> faults) {}

    /** Why a row cannot be taken; never the value. */
    public record Fault(String column, String reason) {}

    /** What becomes of a row. */
    public enum Verdict {
        FRESH,
        CHANGED,
        UNCHANGED,
        WRONG
    }
}
