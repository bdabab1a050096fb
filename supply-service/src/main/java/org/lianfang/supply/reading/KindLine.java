package org.lianfang.supply.reading;

import org.lianfang.supply.order.SupplyKind;
import org.lianfang.supply.text.ReadLine;

/** A line as it was understood, and the kind of order that its words make likely. */
record KindLine(
        String text,
        String item,
        double quantity,
        String unit,
        String brand,
        boolean brandLocked,
        Integer daysLeft,
        String note,
        SupplyKind kind) {

    static KindLine of(ReadLine line) {
        return new KindLine(
                line.text(),
                line.item(),
                line.quantity(),
                line.unit(),
                line.brand(),
                line.brandLocked(),
                line.daysLeft(),
                line.note(),
                KindWords.guess(line.item(), line.text()));
    }
}
