package org.lianfang.supply.order;

import java.util.UUID;
import org.lianfang.supply.recipient.Recipient;

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

    private static final String MEDICINE = "药品";

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

    /** What is wanted, without the words it was said in. */
    static LineView masked(OrderLine line, LineDraft words, Recipient recipient) {
        String item = recipient.hiddenIn(words.item());
        return new LineView(
                line.id,
                item,
                item,
                words.quantity(),
                words.unit(),
                words.brand(),
                words.brandLocked(),
                words.daysLeft(),
                null,
                line.quantityDelivered);
    }

    /** What is handed over: a medicine has no name, and nothing tells how ill somebody is. */
    static LineView forHandOver(OrderLine line, LineDraft words, Recipient recipient, boolean medicine) {
        String item = medicine ? MEDICINE : recipient.hiddenIn(words.item());
        return new LineView(
                line.id,
                item,
                item,
                words.quantity(),
                words.unit(),
                medicine ? null : words.brand(),
                words.brandLocked(),
                null,
                null,
                line.quantityDelivered);
    }
}
