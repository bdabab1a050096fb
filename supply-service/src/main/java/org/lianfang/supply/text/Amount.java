package org.lianfang.supply.text;

import org.lianfang.supply.text.Numerals.Numeral;
import org.lianfang.supply.text.Units.Unit;

/**
 * A number with its unit in a text, e.g. 一斤半, 3-5斤, 0.25g, 一些.
 *
 * @param rough what cannot be said as a number: the words become a note
 * @param size describes the thing, is never the quantity: 5斤装, 30粒/盒
 * @param times stands behind a times sign
 */
record Amount(int start, int end, double value, String unit, int rank, boolean rough, boolean size, boolean times) {

    private static final WordSet ABOUT = WordSet.of("多 左右 上下 以上 以下 以内 出头 不到");
    private static final WordSet SIZE = WordSet.of("装的 装 一装 规格的 规格 包装的 包装");

    /** The amount that starts at {@code from}, or null. */
    static Amount at(String t, int from) {
        int some = Lexicon.SOME.endAt(t, from);
        Numeral number = Numerals.at(t, from);
        boolean adverb = t.startsWith("的", some)
                || t.startsWith("一", from) && isBehindWord(t, from) && !t.startsWith("一些", from);
        if (some > from && !adverb && (number == null || number.end() <= some)) {
            return new Amount(from, some, 1, null, Units.PIECE, true, false, false);
        }
        if (number == null || number.value() <= 0) {
            return null;
        }
        int place = number.end();
        if (t.startsWith(" ", place) && !t.startsWith("两", place + 1)) { // 3合1 两盒 has no 1两
            place++;
        }
        Unit unit = Units.at(t, place);
        if (unit == null || isName(t, from, place, unit.end())) {
            boolean pair = t.charAt(from) == '俩' || t.charAt(from) == '仨';
            return pair ? new Amount(from, from + 1, number.value(), "个", Units.PIECE, false, false, false) : null;
        }
        return finished(t, from, number, unit);
    }

    /** 5, 24: digits alone. Whether they are an amount is for the caller to say. */
    static Amount bare(String t, int from) {
        Numeral number = from < t.length() && Letters.isDigit(t.charAt(from)) ? Numerals.at(t, from) : null;
        if (number == null || number.value() <= 0 || number.value() >= 1000) {
            return null;
        }
        int end = t.startsWith("/", number.end()) ? sizeEnd(t, number.end()) : number.end(); // 250ml*24/箱
        return new Amount(from, end, number.value(), null, Units.PACK, number.rough(), end > number.end(), false);
    }

    /** A unit alone behind a verb, which counts one (带瓶醋), or null. */
    static Amount one(String t, int from) {
        Unit unit = isBehindVerb(t, from) ? Units.alone(t, from) : null;
        return unit == null || isName(t, from, from, unit.end())
                ? null
                : new Amount(from, unit.end(), 1, unit.name(), unit.rank(), false, false, false);
    }

    static boolean isBehindVerb(String t, int from) {
        return from > 0 && Lexicon.VERBS.indexOf(t.charAt(from - 1)) >= 0;
    }

    Amount behindTimes() {
        return new Amount(start, end, value, unit, rank, rough, size, true);
    }

    Amount shifted(int by) {
        return new Amount(start + by, end + by, value, unit, rank, rough, size, times);
    }

    boolean isMeasure() {
        return rank == Units.MEASURE;
    }

    /** 2板栗, 5G路由器: what looks like a unit begins a name. */
    private static boolean isName(String t, int from, int place, int unitEnd) {
        return Lexicon.NAMES.endAt(t, place) > unitEnd
                || Lexicon.BRANDS.endAt(t, place) > unitEnd
                || t.startsWith("G", place) && place == from + 1 && !Letters.isEdge(t, unitEnd);
    }

    /** 肥一点, 快一点 */
    private static boolean isBehindWord(String t, int from) {
        return from > 0
                && Character.isLetter(t.charAt(from - 1))
                && !isBehindVerb(t, from)
                && Lexicon.EACH.endAt(t, from - 1) < from;
    }

    private static Amount finished(String t, int from, Numeral number, Unit unit) {
        double value = number.value();
        int end = unit.end();
        if (t.startsWith("半", end) && !isHalfOfNext(t, end)) {
            value += 0.5;
            end++;
        } else if (unit.name().equals("斤")) {
            Numeral tenths = Numerals.at(t, end);
            boolean named = tenths != null && t.startsWith("两", tenths.end());
            boolean understood =
                    tenths != null && tenths.value() == Math.rint(tenths.value()) && isCut(t, end, tenths.end());
            if ((named || understood) && tenths.value() < 10) {
                value = Math.round((value + tenths.value() / 10) * 1000) / 1000.0;
                end = named ? tenths.end() + 1 : tenths.end(); // 一斤五两, 一斤五
            }
        }
        boolean named = Lexicon.NAMES.endAt(t, end) > end || Lexicon.BRANDS.endAt(t, end) > end; // 2盒多潘立酮
        int about = named ? end : ABOUT.endAt(t, end);
        int size = sizeEnd(t, end);
        return new Amount(
                from,
                Math.max(about, size),
                value,
                unit.name(),
                unit.rank(),
                number.rough() || about > end,
                size > end || Units.isStrength(unit.name(), value),
                false);
    }

    /** Nothing but a pause follows the number: 一斤五, but not the row that begins in 1斤2、 */
    private static boolean isCut(String t, int from, int end) {
        return Letters.isDigit(t.charAt(from))
                ? end >= t.length() || " ,。;!\n".indexOf(t.charAt(end)) >= 0
                : Letters.isEdge(t, end);
    }

    /** 一箱半斤 and 一盒半成品 go on with the next thing; 两斤半排骨 does not. */
    private static boolean isHalfOfNext(String t, int half) {
        boolean unit = Units.at(t, half + 1) != null && Lexicon.NAMES.endAt(t, half + 1) == half + 1;
        return unit || Lexicon.NAMES.endAt(t, half) > half;
    }

    private static int sizeEnd(String t, int end) {
        if (t.startsWith("/", end)) {
            Unit per = Units.at(t, end + 1);
            return per == null ? end : per.end();
        }
        return SIZE.endAt(t, end);
    }
}
