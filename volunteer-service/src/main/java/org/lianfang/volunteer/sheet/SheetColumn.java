package org.lianfang.volunteer.sheet;

/** A column that people fill in; the columns of a file are an enum of these. */
public interface SheetColumn {

    /** Whether a file without this column is not the file that it should be. */
    boolean isNeeded();

    /** Whether a cell of the row of headings means this column. */
    boolean isCalled(String word);
}
