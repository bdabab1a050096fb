package org.lianfang.supply.text;

import org.lianfang.supply.text.Numerals.Numeral;
import org.lianfang.supply.text.Token.Kind;

/** Finds amounts where they stand: 5斤, x2, *3箱, 口罩 10, 各2斤; not the 95 of N95, the 84 of 84消毒液, the 301 of a door. */
final class Quantities {

    private static final String NO_AMOUNT_BEHIND = "-.号第室座幢栋楼元合%充值缴";
    private static final String NO_AMOUNT_BEFORE = "%°℃-/.:+";

    private final String text;
    private final Courtesy courtesy;

    Quantities(String text, Courtesy courtesy) {
        this.text = text;
        this.courtesy = courtesy;
    }

    /** The amount, or the word that shares one out, that starts at {@code i}, or null. */
    Token at(int i, boolean inWord) {
        boolean inBrand = !inWord && Lexicon.BRANDS.endAt(text, i) > i && Amount.at(text, i) == null;
        if (inBrand || Lexicon.NAMES.endAt(text, i) > i) {
            return null;
        }
        if (isTimes(i, inWord)) {
            Amount amount = behindTimes(i);
            return amount == null ? null : new Token(Kind.AMOUNT, i, amount.end(), amount.behindTimes(), null);
        }
        Amount amount = Amount.at(text, i);
        if (amount == null) {
            amount = bare(i);
        }
        if (amount == null && !inWord) {
            amount = Amount.one(text, i);
        }
        if (amount == null) {
            amount = eachCount(i);
        }
        return amount != null ? Token.of(amount) : each(i);
    }

    private boolean isTimes(int i, boolean inWord) {
        char c = text.charAt(i);
        return c == '*' || (c == 'x' || c == 'X') && !(inWord && Letters.isLatin(text.charAt(i - 1)));
    }

    private Amount behindTimes(int i) {
        int from = text.startsWith(" ", i + 1) ? i + 2 : i + 1;
        Amount amount = Amount.at(text, from);
        if (amount != null) {
            return amount;
        }
        Amount bare = Amount.bare(text, from);
        boolean code = bare != null
                && bare.end() < text.length()
                && Letters.isLatin(text.charAt(bare.end()))
                && !isTimesBefore(bare.end());
        return code ? null : bare;
    }

    private boolean isTimesBefore(int i) {
        return i + 1 < text.length() && "*xX".indexOf(text.charAt(i)) >= 0 && Letters.isDigit(text.charAt(i + 1));
    }

    private Amount bare(int i) {
        Amount bare = Amount.bare(text, i);
        if (bare == null
                || i > 0
                        && (Letters.isLatin(text.charAt(i - 1)) || NO_AMOUNT_BEHIND.indexOf(text.charAt(i - 1)) >= 0)) {
            return null;
        }
        int end = bare.end();
        boolean alone =
                Letters.isEdge(text, end) && (end == text.length() || NO_AMOUNT_BEFORE.indexOf(text.charAt(end)) < 0);
        return alone || isTimesBefore(end) || courtesy.closingEnd(end) > end ? bare : null;
    }

    /** 各一 */
    private Amount eachCount(int i) {
        Numeral number = i > 0 && text.charAt(i - 1) == '各' ? Numerals.at(text, i) : null;
        return number != null && number.value() > 0 && Letters.isEdge(text, number.end())
                ? new Amount(i, number.end(), number.value(), null, Units.PACK, number.rough(), false, false)
                : null;
    }

    private Token each(int i) {
        int end = Lexicon.EACH.endAt(text, i);
        int amount = text.startsWith(" ", end) ? end + 1 : end;
        boolean shares = end > i
                && (Amount.at(text, amount) != null || Amount.bare(text, amount) != null || eachCount(amount) != null);
        return shares ? Token.of(Kind.EACH, i, end) : null;
    }
}
