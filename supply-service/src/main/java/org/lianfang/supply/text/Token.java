package org.lianfang.supply.text;

/**
 * A piece of the note with its meaning. Courtesies leave no token: they are in no line unless words stand around them.
 *
 * @param amount of an AMOUNT
 * @param days of a LEFT; null where the day named cannot be counted
 */
record Token(Kind kind, int start, int end, Amount amount, Integer days) {

    enum Kind {
        /** Words of a thing. */
        WORD,
        AMOUNT,
        /** The next amount belongs to each thing before it. */
        EACH,
        /** Said about a thing. */
        NOTE,
        PAREN,
        /** No substitute. */
        LOCK,
        /** How long the house can wait. */
        LEFT,
        /** Address, phone. */
        WHEREABOUTS,
        GAP,
        /** 和, 还有. */
        JOIN,
        /** The words before it are a heading, or the thing whose quantity follows. */
        COLON,
        BREAK
    }

    static Token of(Kind kind, int start, int end) {
        return new Token(kind, start, end, null, null);
    }

    static Token of(Amount amount) {
        return new Token(Kind.AMOUNT, amount.start(), amount.end(), amount, null);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean endsRun() {
        return kind == Kind.JOIN || kind == Kind.COLON || kind == Kind.BREAK;
    }
}
