package org.lianfang.platform.sheet;

import java.util.List;

/** Where a format puts the rows it reads, one by one. */
public interface Rows {

    /** @param number as the program shows it beside the row, from 1 */
    void row(int number, List<Written> cells);

    /** Told before the first row, where the format lets them be counted: about how many follow. */
    default void expect(int rows) {}
}
