package org.lianfang.gateway.graph;

/**
 * How large an answer to a part of a document can be.
 *
 * @param depth levels of fields
 * @param cost fields, those of a list counted as often as the list may be long
 */
record Measure(int depth, long cost) {

    static final Measure NOTHING = new Measure(0, 0);

    // Beyond every limit, and far from an overflow when multiplied once more.
    private static final long ENDLESS = 1_000_000_000_000L;

    Measure beside(Measure other) {
        return new Measure(Math.max(depth, other.depth), Math.min(ENDLESS, cost + other.cost));
    }

    Measure under(int times) {
        return new Measure(depth + 1, Math.min(ENDLESS, 1 + times * cost));
    }
}
