package org.lianfang.supply.text;

/**
 * One order line as it was understood.
 *
 * @param text the piece of the note it was read from, word for word
 * @param item what is wanted
 * @param quantity above zero, in {@code unit} as said; of a range the upper end, with the words in the note
 * @param unit 斤, 瓶, 箱 … as said; null where none was said
 * @param brand null where none was named
 * @param brandLocked no substitute may be bought
 * @param daysLeft what is in the house lasts so many days, 0 is today; null where nothing was said
 * @param note sizes, wishes and remarks that no other field holds; null where there are none
 */
public record ReadLine(
        String text,
        String item,
        double quantity,
        String unit,
        String brand,
        boolean brandLocked,
        Integer daysLeft,
        String note) {}
