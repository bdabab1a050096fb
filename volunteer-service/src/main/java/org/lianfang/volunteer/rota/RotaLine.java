package org.lianfang.volunteer.rota;

import java.util.Map;
import org.lianfang.platform.sheet.Formulas;
import org.lianfang.platform.sheet.Written;

/**
 * One row below the headings.
 *
 * @param number as Excel shows it beside the row
 */
record RotaLine(int number, Map<RotaColumn, Written> cells) {

    /** The text without the guard against formulas; null where nothing is written. */
    String text(RotaColumn column) {
        Written cell = cells.get(column);
        if (cell == null || cell.text() == null) return null;
        String text = Formulas.unguarded(cell.text().strip());
        return text.isEmpty() ? null : text;
    }

    Written cell(RotaColumn column) {
        return cells.get(column);
    }

    boolean has(RotaColumn column) {
        return cells.containsKey(column);
    }

    boolean isEmpty() {
        return cells.keySet().stream().allMatch(column -> text(column) == null);
    }
}
