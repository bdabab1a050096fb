package org.lianfang.supply.order;

import java.util.UUID;
import org.lianfang.supply.goods.ShownWords;

/** A line of an order, as much of it as the reader's role may see. */
public record LineView(
        UUID id,
        String text,
        String item,
        double quantity,
        String unit,
        String brand,
        boolean brandLocked,
        Integer daysLeft,
        String note,
        Double quantityDelivered) {

    static LineView clear(OrderLine line, LineDraft words) {
        return new LineView(
                line.id,
                words.text(),
                words.item(),
                words.quantity(),
                words.unit(),
                words.brand(),
                words.brandLocked(),
                words.daysLeft(),
                words.note(),
                line.quantityDelivered);
    }

    /** How much of what, and how long it lasts; no free words. */
    static LineView masked(OrderLine line, LineDraft words, ShownWords shown) {
        return known(line, words, shown, words.daysLeft());
    }

    /** How much of what; nothing tells how ill somebody is. */
    static LineView forHandOver(OrderLine line, LineDraft words, ShownWords shown) {
        return known(line, words, shown, null);
    }

    private static LineView known(OrderLine line, LineDraft words, ShownWords shown, Integer daysLeft) {
        return new LineView(
                line.id,
                shown.item(),
                shown.item(),
                words.quantity(),
                shown.unit(),
                shown.brand(),
                words.brandLocked(),
                daysLeft,
                null,
                line.quantityDelivered);
    }
}
