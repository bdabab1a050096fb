package org.lianfang.volunteer.secondee;

import java.util.List;

/**
 * What became, or would become, of one row.
 *
 * @param number as a spreadsheet shows it beside the row
 */
public record SecondeeRow(int number, Verdict verdict, List<SecondeeFault> faults) {

    /** What becomes of a row. */
    public enum Verdict {
        FRESH,
        CHANGED,
        UNCHANGED,
        WRONG
    }
}
