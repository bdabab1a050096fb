package org.lianfang.supply.text;

import java.util.ArrayList;
import java.util.List;

/** All amounts said of one thing: one of them is bought, the others say what size it has (0.25g*24粒 2盒). */
final class Amounts {

    private final List<Amount> said = new ArrayList<>();
    private Amount inBrackets;

    void add(Amount amount) {
        said.add(amount);
    }

    void addAll(Amounts others) {
        said.addAll(others.said);
        inBrackets = inBrackets == null ? others.inBrackets : inBrackets;
    }

    /** 鸡蛋（30个）: bought if nothing else is said. Answers whether it was the first. */
    boolean addInBrackets(Amount amount) {
        if (inBrackets != null || amount.rough()) {
            return false;
        }
        inBrackets = amount;
        return true;
    }

    boolean isEmpty() {
        return said.isEmpty() && inBrackets == null;
    }

    boolean onlyMeasures() {
        return !said.isEmpty() && said.stream().allMatch(Amount::isMeasure);
    }

    /** The outermost pack, of equal ones the last. Null where no quantity was said. */
    Amount bought() {
        return said.stream()
                .filter(amount -> !amount.size())
                .reduce((best, next) -> next.rank() >= best.rank() ? next : best)
                .orElse(inBrackets);
    }

    /** 一份 of 三份: the same unit, and fewer of it. */
    boolean arePartOf(Amounts whole) {
        Amount part = bought();
        Amount all = whole.bought();
        return part != null
                && all != null
                && part.unit() != null
                && part.unit().equals(all.unit())
                && part.value() < all.value();
    }

    /** What the quantity does not hold, in the words of {@code text}. */
    List<String> sizes(String text) {
        Amount bought = bought();
        List<String> sizes = new ArrayList<>();
        for (Amount amount : said) {
            String words = text.substring(amount.start(), amount.end()).strip();
            boolean chained = amount.times() && !sizes.isEmpty() && !amount.rough();
            if (amount == bought && !amount.rough()) {
                continue;
            }
            if (chained) {
                sizes.set(sizes.size() - 1, sizes.get(sizes.size() - 1) + "*" + words);
            } else {
                sizes.add(words);
            }
        }
        if (inBrackets != null && inBrackets != bought) {
            sizes.add(text.substring(inBrackets.start(), inBrackets.end()));
        }
        return sizes;
    }

    /** A count is said already, and {@code next} is neither a size nor the pack that holds it. */
    boolean areApartFrom(Amount next) {
        Amount counted = said.isEmpty() ? null : said.get(said.size() - 1);
        boolean packed = counted != null && counted.rank() < Units.PACK && next.rank() >= Units.PACK;
        return counted != null && !packed && !counted.size() && !next.size() && !next.times() && !next.rough();
    }
}
