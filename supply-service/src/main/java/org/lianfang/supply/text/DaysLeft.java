package org.lianfang.supply.text;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import org.lianfang.supply.text.Numerals.Numeral;

/** How long what is in the house lasts: 只剩3天, 还能吃两天, 周四吃完, 只够吃到后天, 断药了. */
record DaysLeft(int end, Integer days) {

    private static final String GONE = "(?:吃完|用完|喝完|服完|吃光|用光|没有药|没药|没有|没|断药|断粮|断货|断|见底|到头|到期)";
    private static final String SOON = "(?:就|会|要|都|得|便|也|全|可能|估计|大概|应该|快|是|能|全部|差不多|的)";
    private static final String LASTS = "(?:吃|喝|用|撑|服|维持|坚持|顶|够)";
    private static final String SPAN = "(" + Phrase.NUMBER + ")(天|日|个?星期|个?礼拜|周|个月)";
    private static final String QUANTITY = "(?:的?(?:用量|药量|份量|分量|口粮|量))?(?:左右)?的?了?";
    private static final String DAY = "(" + NamedDay.WORDS + ")(?:晚上|早上|中午|上午|下午|晚|早)?(?:前|之前)?";

    /** 还有3天就没了: that it is gone then adds nothing to how long it lasts. */
    private static final String THEN_GONE = "(?:" + SOON + "{1,4}" + GONE + "了?" + Phrase.EDGE + ")?";

    /** 后天药就断了: the thing stands between, and is read as one. */
    private static final String THING_THEN_GONE =
            "(?=(?![的量])\\p{IsHan}{1,8}?" + SOON + "{1,4}" + GONE + "了?" + Phrase.EDGE + ")";

    private static final List<Phrase> SPANS = List.of(
            Phrase.of("(?:家里|手头|现在|目前|估计|大概|大约|已经){0,2}"
                    + "(?:(?:也就|只|还|仅|就|最多|勉强|顶多|刚好)(?:只|还|能|够|可以|可|再|是|大概){0,3}(?:剩下|剩余|剩|余|有|" + LASTS
                    + "){1,3}|剩下|剩余|剩)(?:最后|不到|不足|大概|大约|约|了){0,2}" + SPAN + QUANTITY + THEN_GONE),
            Phrase.of("(?<![要买给])(?:够|能|可以|可)" + LASTS + "{1,2}" + SPAN + QUANTITY + THEN_GONE + Phrase.EDGE),
            Phrase.of("(?:再过|过|大概|还有){0,2}" + SPAN + "(?:以后|之后|后|内|左右)?" + SOON + "{0,2}" + GONE + "了?"),
            Phrase.of("(?:再过|过|大概|还有){0,2}" + SPAN + "(?:以后|之后|后|内|左右)?" + THING_THEN_GONE));

    private static final List<Phrase> DAYS = List.of(
            Phrase.of("(?:家里|大概|估计){0,2}" + DAY + SOON + "{0,4}" + GONE + "了?"),
            Phrase.of("(?:家里|大概|估计){0,2}" + DAY + THING_THEN_GONE),
            Phrase.of("(?:家里|只|仅|还|就|最多|大概|刚好|刚|也){0,3}(?:能|够|可以|可)?" + LASTS + "{1,2}不?到" + DAY + "了?"),
            Phrase.of("(?:也就|只|仅|就|刚好|刚|最多|勉强){1,2}(?:能|可以|可)?够" + LASTS + "?" + DAY + "(?:一天)?" + LASTS + "?的?了?"
                    + THEN_GONE + Phrase.EDGE));

    private static final List<Phrase> NOW = List.of(
            Phrase.of("(?<![快要上])(?:家里|已经|现在|今天|昨天|全|都|也|刚){0,3}" + GONE + "了(?:" + Phrase.EDGE + "|(?=还有|还要|另外|再))"),
            // 没有米了: the thing itself stands between.
            Phrase.of("(?<![有也])(?:家里|现在|已经){0,2}没有?(?!有|货|的话|就|人|办法|时间|钱|事|\\p{IsHan}{0,6}就[算不别])(?=\\p{IsHan}{1,8}?了"
                    + Phrase.EDGE + ")"));

    /** What closes 后天药就断了 behind the thing. */
    private static final Phrase REST = Phrase.of(SOON + "{0,4}" + GONE + "?了?" + Phrase.EDGE);

    private static final String STARTS = "家手现目估大已也只还仅就最勉顶刚剩够能可再过今明后这本下周星礼吃喝用撑服维坚断没见到全都昨";

    /** The longest phrase that starts at {@code from}, or null. */
    static DaysLeft at(String t, int from, LocalDate today) {
        char c = t.charAt(from);
        if (STARTS.indexOf(c) < 0 && !Letters.isDigit(c) && Numerals.at(t, from) == null) {
            return null;
        }
        DaysLeft found = null;
        for (Phrase phrase : SPANS) {
            Matcher span = phrase.at(t, from);
            if (isLonger(span, found)) {
                found = new DaysLeft(span.end(), days(span.group(1), span.group(2)));
            }
        }
        for (Phrase phrase : DAYS) {
            Matcher day = phrase.at(t, from);
            if (isLonger(day, found)) {
                found = new DaysLeft(day.end(), NamedDay.daysUntil(day.group(1), today));
            }
        }
        for (Phrase phrase : NOW) {
            Matcher now = phrase.at(t, from);
            if (isLonger(now, found)) {
                found = new DaysLeft(now.end(), 0);
            }
        }
        return found;
    }

    private static boolean isLonger(Matcher matcher, DaysLeft found) {
        return matcher != null && (found == null || matcher.end() > found.end);
    }

    /** Where what closes a phrase ends that began before its thing: 没有米[了], 后天药[就断了]; or {@code from}. */
    static int restEndAt(String t, int from) {
        return REST.endAt(t, from);
    }

    /** Half a day counts as none, and of 2到3天 the lower: too early is better than too late. */
    private static Integer days(String number, String unit) {
        int low = number.split("[-~到]")[0].length();
        Numeral read = Numerals.at(number.substring(0, low), 0);
        if (read == null) {
            return null;
        }
        double lower = read.rough() ? Math.max(1, read.value() - 1) : read.value();
        int length = unit.equals("天") || unit.equals("日") ? 1 : unit.equals("个月") ? 30 : 7;
        return (int) (lower * length);
    }
}
