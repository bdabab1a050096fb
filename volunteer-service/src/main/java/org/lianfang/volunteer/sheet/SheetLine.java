package org.lianfang.volunteer.sheet;

import java.util.Map;
import org.lianfang.platform.sheet.Formulas;
import org.lianfang.platform.sheet.Written;

/**
 * One row below the headings.
 *
 * @param number as a spreadsheet shows it beside the row
 */
public record SheetLine<C>(int number, Map<C, Written> cells) {

    /** The text without the guard against formulas; null where nothing is written. */
    public String text(C column) {
        Written cell = cells.get(column);
        if (cell == null || cell.text() == null) return null;
        String text = Formulas.unguarded(cell.text().strip());
        return text.isEmpty() ? null : text;
    }

    public Written cell(C column) {
        return cells.get(column);
    }

    /** Whether the file has this column, be it empty here. */
    public boolean has(C column) {
        return cells.containsKey(column);
    }

    boolean isEmpty() {
        return cells.keySet().stream().allMatch(column -> text(column) == null);
    }
}
