package org.lianfang.volunteer.rota;

import java.util.List;
import java.util.UUID;

/**
 * What became, or would become, of one row.
 *
 * @param number as Excel shows it beside the row
 * @param shiftId null where the row is wrong
 * @param columns those that change the shift
 */
public record RotaRow(int number, RotaVerdict verdict, UUID shiftId, List<String> columns, List<RotaFault> faults) {

    static RotaRow of(int number, RotaVerdict verdict, UUID shift, List<RotaColumn> changed) {
        return new RotaRow(
                number,
                verdict,
                shift,
                changed.stream().map(RotaColumn::heading).toList(),
                List.of());
    }

    static RotaRow wrong(int number, List<RotaFault> faults) {
        return new RotaRow(number, RotaVerdict.WRONG, null, List.of(), List.copyOf(faults));
    }
}
