package org.lianfang.supply.text;

/** Finds the brand in the words of a thing: 飞鹤奶粉, 奶粉飞鹤, 海天牌酱油, 珍味牌的醋. */
final class Brands {

    /** The words without the brand, and the brand or null. */
    record Branded(String item, String brand) {}

    private static final WordSet NO_NAME_BEFORE_MARK =
            WordSet.of("品 招 名 老 大 门 车 扑克 麻将 打 纸 吊 金 路 什么 哪个 杂 这个 那个 同 一个 原来的 原 某 号");
    private static final int LONGEST = 8;
    private static final Phrase LABEL_BEHIND = Phrase.of("(?:这个|这种|的)?(?:牌子|品牌)的?");

    private Brands() {}

    static Branded in(String said) {
        String words = withoutLabel(said);
        Branded marked = marked(words);
        if (marked != null) {
            return marked;
        }
        int end = Lexicon.BRANDS.endAt(words, 0);
        if (end == words.length()) {
            return new Branded(words, words.isEmpty() || Lexicon.NAMES.contains(words) ? null : words);
        }
        if (end > 0 && Lexicon.NAMES.endAt(words, 0) <= end) {
            return new Branded(withoutOf(words.substring(end)), words.substring(0, end));
        }
        int start = Lexicon.BRANDS.startOfLast(words);
        if (start > 0 && start < words.length()) {
            return new Branded(withoutOf(words.substring(0, start)), words.substring(start));
        }
        return within(words);
    }

    /** 奶粉爱他美2段: only brands too long to be part of another word. */
    private static Branded within(String words) {
        for (int i = 1; i < words.length() && i < LONGEST; i++) {
            int end = Lexicon.BRANDS.endAt(words, i);
            if (end - i >= 3 && end < words.length()) {
                return new Branded(words.substring(0, i) + withoutOf(words.substring(end)), words.substring(i, end));
            }
        }
        return new Branded(words, null);
    }

    /** 飞鹤[牌子的]奶粉: behind a brand that says only what it is. Where it ends, or {@code i}. */
    static int labelEndAt(String text, int wordStart, int i) {
        int end = "这的牌品".indexOf(text.charAt(i)) < 0 ? i : LABEL_BEHIND.endAt(text, i);
        if (end == i) return i;
        // A brand is short: of a word without end only its last letters are looked at.
        String last = text.substring(Math.max(wordStart, i - LONGEST), i);
        return Lexicon.BRANDS.startOfLast(last) < last.length() ? end : i;
    }

    /** The words are a brand and nothing else: 飞鹤, 海天的, 珍味牌. Answers it, or null. */
    static String only(String said) {
        String words = withoutLabel(said);
        String bare = words.endsWith("的") ? words.substring(0, words.length() - 1) : words;
        if (Lexicon.BRANDS.contains(bare)) {
            return bare;
        }
        Branded marked = marked(bare);
        return marked != null && marked.item.equals(bare) ? marked.brand : null;
    }

    /** A brand that says it is one: 飞鹤牌子, 爱他美的牌子. */
    static boolean isLabelled(String said) {
        return only(said) != null && !withoutLabel(said).equals(said);
    }

    private static String withoutLabel(String words) {
        for (int i = 1; i < words.length(); i++) {
            int end = labelEndAt(words, 0, i);
            if (end > i) return words.substring(0, i) + words.substring(end);
        }
        return words;
    }

    private static Branded marked(String words) {
        int sign = words.indexOf('牌');
        if (sign < 1 || sign > LONGEST || words.startsWith("牌子", sign) || Lexicon.BRANDS.endAt(words, 0) == sign + 1) {
            return null;
        }
        String before = words.substring(0, sign);
        if (NO_NAME_BEFORE_MARK.startOfLast(before) < before.length()) {
            return null;
        }
        String behind = withoutOf(words.substring(sign + 1));
        int known = Lexicon.BRANDS.startOfLast(before);
        if (known > 0 && known < before.length()) {
            return new Branded(withoutOf(before.substring(0, known)) + behind, before.substring(known));
        }
        return new Branded(behind.isEmpty() ? words : behind, before);
    }

    private static String withoutOf(String words) {
        String start = words.startsWith("的") && words.length() > 1 ? words.substring(1) : words;
        return start.endsWith("的") && start.length() > 1 ? start.substring(0, start.length() - 1) : start;
    }
}
