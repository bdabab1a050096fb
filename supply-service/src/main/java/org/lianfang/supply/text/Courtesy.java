package org.lianfang.supply.text;

/** Polite words around an order: openers in front of a thing, closers behind it, greetings on their own. */
final class Courtesy {

    private final String text;
    private final int[] closingEnd;

    Courtesy(String text) {
        this.text = text;
        this.closingEnd = closings(text);
    }

    /** Where the polite words that begin at {@code from} end, or {@code from}. */
    int openingEnd(int from, boolean afterAmount) {
        int end = Math.max(openerEnd(from), askingEnd(from));
        boolean tooShort = afterAmount && end - from < 2;
        return tooShort ? from : Math.max(end, Whereabouts.salutationEndAt(text, from));
    }

    /** Where an opener ends; before the name that its last letter begins: 家里[面包]. */
    private int openerEnd(int from) {
        int end = Lexicon.OPENERS.endAt(text, from);
        boolean cutsName = end > from + 1 && Lexicon.NAMES.endAt(text, end - 1) > end;
        return cutsName && Lexicon.OPENERS.contains(text.substring(from, end - 1)) ? end - 1 : end;
    }

    /** 可以帮忙, 能带 */
    private int askingEnd(int from) {
        int end = Lexicon.ASKING.endAt(text, from);
        return end > from && Lexicon.OPENERS.endAt(text, end) > end ? end : from;
    }

    /** Where the little word between a verb and its thing ends: 买点盐, 要些菜. */
    int someEnd(int from) {
        boolean some = "点些".indexOf(text.charAt(from)) >= 0 && Lexicon.NAMES.endAt(text, from) == from;
        int end = text.startsWith("儿", from + 1) ? from + 2 : from + 1;
        return some && Amount.isBehindVerb(text, from) && !Letters.isEdge(text, end) ? end : from;
    }

    /** Where the polite words end that begin at {@code from} and close what was said, or {@code from}. */
    int closingEnd(int from) {
        return Math.max(closingEnd[from], from);
    }

    /** A buying verb in front of a quantity: 鸡蛋买2斤. */
    int buyingEnd(int from) {
        int end = Lexicon.BUYING.endAt(text, from);
        return end > from && (Amount.at(text, end) != null || Amount.one(text, end) != null) ? end : from;
    }

    /** Read from the end, so that 哦哦哦 takes one look a letter. */
    private static int[] closings(String text) {
        int[] ends = new int[text.length() + 1];
        for (int i = text.length() - 1; i >= 0; i--) {
            int end = Lexicon.CLOSERS.endAt(text, i);
            if (end > i && (Letters.isEdge(text, end) || ends[end] > 0)) {
                ends[i] = Math.max(end, ends[end]);
            }
        }
        return ends;
    }
}
