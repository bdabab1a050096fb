package org.lianfang.supply.order;

import org.lianfang.supply.text.ReadLine;

/** A line in clear words, as it was given or read. */
public record LineDraft(
        String text,
        String item,
        double quantity,
        String unit,
        String brand,
        boolean brandLocked,
        Integer daysLeft,
        String note) {

    public static LineDraft of(ReadLine line) {
        return new LineDraft(
                line.text(),
                line.item(),
                line.quantity(),
                line.unit(),
                line.brand(),
                line.brandLocked(),
                line.daysLeft(),
                line.note());
    }
}
