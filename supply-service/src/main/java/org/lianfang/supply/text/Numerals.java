package org.lianfang.supply.text;

/** Reads numbers as people write them: 5, 2.5, 1/2, 二十五, 两, 半, 一点五, 十几, 3-5, 三五. */
final class Numerals {

    /** A number in a text. Rough numbers (ranges, 十几, 20多) keep their words as a note beside the value. */
    record Numeral(double value, int end, boolean rough) {}

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";
    private static final String RANGE_SIGNS = "-~到至";
    private static final int MOST_DIGITS = 5;

    private Numerals() {}

    /** The number that starts at {@code from}, or null. Of a range the upper end: better one too many than none left. */
    static Numeral at(String t, int from) {
        Numeral first = single(t, from);
        if (first == null) {
            return null;
        }
        Numeral upper =
                isBehindWord(t, from) && t.startsWith("、", first.end) ? neighbour(t, first) : upperEnd(t, first);
        return upper != null ? upper : more(t, first);
    }

    private static boolean isBehindWord(String t, int from) {
        return from > 0 && Character.isLetter(t.charAt(from - 1));
    }

    /** 苹果3、4斤 */
    private static Numeral neighbour(String t, Numeral low) {
        Numeral high = single(t, low.end + 1);
        boolean next = high != null && high.value == low.value + 1 && Units.at(t, high.end) != null;
        return next ? new Numeral(high.value, high.end, true) : null;
    }

    private static Numeral upperEnd(String t, Numeral low) {
        int sign = low.end;
        if (sign >= t.length() || RANGE_SIGNS.indexOf(t.charAt(sign)) < 0) {
            return null;
        }
        Numeral high = single(t, sign + 1);
        boolean ends = high != null && (high.end >= t.length() || t.charAt(high.end) != '-');
        return ends && high.value > low.value ? new Numeral(high.value, high.end, true) : null;
    }

    private static Numeral more(String t, Numeral n) {
        if (n.end < t.length()
                && (t.charAt(n.end) == '多' || n.value % 10 == 0 && "来余几".indexOf(t.charAt(n.end)) >= 0)) {
            return new Numeral(n.value, n.end + 1, true);
        }
        return n;
    }

    private static Numeral single(String t, int from) {
        if (from >= t.length()) {
            return null;
        }
        char c = t.charAt(from);
        return switch (c) {
            case '半', '½' -> new Numeral(0.5, from + 1, false);
            case '¼' -> new Numeral(0.25, from + 1, false);
            case '¾' -> new Numeral(0.75, from + 1, false);
            case '俩' -> new Numeral(2, from + 1, false);
            case '仨' -> new Numeral(3, from + 1, false);
            default -> Letters.isDigit(c) ? arabic(t, from) : chinese(t, from);
        };
    }

    private static Numeral arabic(String t, int from) {
        int end = digitsEnd(t, from);
        if (end - from > MOST_DIGITS) {
            return null;
        }
        double value = Integer.parseInt(t.substring(from, end));
        if (end + 1 < t.length() && Letters.isDigit(t.charAt(end + 1))) {
            int behind = digitsEnd(t, end + 1);
            if (behind - end - 1 > MOST_DIGITS) {
                return t.charAt(end) == '.' || t.charAt(end) == '/' ? null : new Numeral(value, end, false);
            }
            if (t.charAt(end) == '.') {
                return new Numeral(Double.parseDouble(t.substring(from, behind)), behind, false);
            }
            int below = Integer.parseInt(t.substring(end + 1, behind));
            if (t.charAt(end) == '/' && below > 0) {
                return new Numeral(value / below, behind, false);
            }
        }
        return new Numeral(value, end, false);
    }

    private static int digitsEnd(String t, int from) {
        int end = from;
        while (end < t.length() && Letters.isDigit(t.charAt(end))) {
            end++;
        }
        return end;
    }

    private static Numeral chinese(String t, int from) {
        Count count = new Count();
        int i = from;
        while (i < t.length() && i - from < 10 && count.takes(t, i)) {
            i++;
        }
        if (i == from || !count.isNumber()) {
            return null;
        }
        Numeral whole = new Numeral(count.value(), i, count.rough);
        return i + 1 < t.length() && t.charAt(i) == '点' ? decimal(t, whole) : whole;
    }

    private static Numeral decimal(String t, Numeral whole) {
        double value = whole.value;
        double place = 0.1;
        int i = whole.end + 1;
        for (; i < t.length() && i < whole.end + 4 && digit(t.charAt(i)) >= 0; i++, place /= 10) {
            value += digit(t.charAt(i)) * place;
        }
        return i == whole.end + 1 ? whole : new Numeral(Math.round(value * 1000) / 1000.0, i, whole.rough);
    }

    private static int digit(char c) {
        if (c == '两') {
            return 2;
        }
        return Math.max(DIGITS.indexOf(c), FORMAL.indexOf(c));
    }

    private static int multiplier(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1000;
            default -> 0;
        };
    }

    /** A Chinese number while it is read letter by letter. */
    private static final class Count {
        private int total;
        private int pending = -1;
        private int last = 1;
        private boolean zero;
        private boolean rough;
        private boolean broken;

        boolean takes(String t, int i) {
            char c = t.charAt(i);
            int digit = digit(c);
            if (c == '几') {
                // 几个 is one with the words beside it, 十几 is ten, 几十 is ten: never more than was said
                rough = true;
                pending = multiplierAt(t, i + 1) > 0 ? 1 : total > 0 ? 0 : 1;
                return true;
            }
            if (digit == 0) {
                zero = true;
                broken |= total == 0;
                return true;
            }
            if (digit > 0) {
                return takesDigit(t, i, digit);
            }
            int multiplier = multiplier(c);
            if (multiplier == 0 || c == '千' && i + 1 < t.length() && t.charAt(i + 1) == '克') {
                return false;
            }
            total += Math.max(1, pending) * multiplier;
            pending = -1;
            last = multiplier;
            zero = false;
            return true;
        }

        private boolean takesDigit(String t, int i, int digit) {
            if (t.charAt(i) == '两' && (total > 0 || pending >= 0) && !isRangeToTwo(t, i)) {
                return false; // the unit 两: 三两瘦肉
            }
            if (pending < 0) {
                pending = digit;
                return true;
            }
            // 三五斤, 两三个, 十五六个 are ranges; 三九 and 一二三 are names
            broken |= rough || digit - pending > 2 || digit <= pending && digit != 2;
            rough = true;
            pending = Math.max(pending, digit);
            return true;
        }

        private boolean isRangeToTwo(String t, int i) {
            return (pending == 1 || pending == 3) && Units.at(t, i + 1) != null;
        }

        private static int multiplierAt(String t, int i) {
            return i < t.length() ? multiplier(t.charAt(i)) : 0;
        }

        boolean isNumber() {
            return !broken && (total > 0 || pending > 0);
        }

        int value() {
            if (pending <= 0) {
                return total;
            }
            return total + (last >= 100 && !zero && !rough ? pending * last / 10 : pending);
        }
    }
}
