package org.lianfang.volunteer.secondee;

import java.util.List;

/**
 * What became, or would become, of one row.
 *
 * @param number as a spreadsheet shows it beside the row
 * @param warnings what the row is taken with all the same
 */
public record SecondeeRow(int number, Verdict verdict, List<SecondeeFault> faults, List<SecondeeFault> warnings) {

    /** What becomes of a row. */
    public enum Verdict {
        FRESH,
        CHANGED,
        UNCHANGED,
        WRONG
    }
}
