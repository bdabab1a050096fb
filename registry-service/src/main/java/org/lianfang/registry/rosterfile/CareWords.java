package org.lianfang.registry.rosterfile;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianfang.registry.resident.CareNeed;

/** The words of the column 特殊人群: several, parted as people part them. */
public final class CareWords {

    private static final Map<String, CareNeed> WORDS = Map.ofEntries(
            entry("老年人", CareNeed.ELDERLY),
            entry("高龄", CareNeed.ELDERLY),
            entry("60岁以上", CareNeed.ELDERLY),
            entry("独居", CareNeed.LIVING_ALONE),
            entry("独居老人", CareNeed.LIVING_ALONE),
            entry("孤寡", CareNeed.LIVING_ALONE),
            entry("孤寡老人", CareNeed.LIVING_ALONE),
            entry("体弱", CareNeed.FRAIL),
            entry("残疾", CareNeed.DISABLED),
            entry("残疾人", CareNeed.DISABLED),
            entry("行动不便", CareNeed.LOW_MOBILITY),
            entry("慢性病", CareNeed.CHRONIC_ILLNESS),
            entry("慢病", CareNeed.CHRONIC_ILLNESS),
            entry("卧床", CareNeed.BEDRIDDEN),
            entry("孕妇", CareNeed.PREGNANT),
            entry("孕产妇", CareNeed.PREGNANT),
            entry("婴幼儿", CareNeed.INFANT),
            entry("婴儿", CareNeed.INFANT),
            entry("无人照看儿童", CareNeed.MINOR_ALONE),
            entry("留守儿童", CareNeed.MINOR_ALONE),
            entry("孤儿", CareNeed.ORPHAN),
            entry("丧偶", CareNeed.WIDOWED),
            entry("低保", CareNeed.LOW_INCOME),
            entry("低收入", CareNeed.LOW_INCOME),
            entry("其他", CareNeed.OTHER));

    private static final Map<CareNeed, String> SHOWN = Map.ofEntries(
            entry(CareNeed.ELDERLY, "老年人"),
            entry(CareNeed.LIVING_ALONE, "独居"),
            entry(CareNeed.FRAIL, "体弱"),
            entry(CareNeed.DISABLED, "残疾"),
            entry(CareNeed.LOW_MOBILITY, "行动不便"),
            entry(CareNeed.CHRONIC_ILLNESS, "慢性病"),
            entry(CareNeed.BEDRIDDEN, "卧床"),
            entry(CareNeed.PREGNANT, "孕妇"),
            entry(CareNeed.INFANT, "婴幼儿"),
            entry(CareNeed.MINOR_ALONE, "无人照看儿童"),
            entry(CareNeed.ORPHAN, "孤儿"),
            entry(CareNeed.WIDOWED, "丧偶"),
            entry(CareNeed.LOW_INCOME, "低保"),
            entry(CareNeed.OTHER, "其他"));

    private CareWords() {}

    /** The needs; empty where a word is none of the list. 无 means none. */
    public static Optional<List<CareNeed>> read(String cell) {
        var needs = new ArrayList<CareNeed>();
        for (String word : cell.split("[、,;/|\\s]+")) {
            if (word.isEmpty() || word.equals("无")) continue;
            CareNeed need = WORDS.get(word);
            if (need == null) return Optional.empty();
            if (!needs.contains(need)) needs.add(need);
        }
        return Optional.of(needs);
    }

    static String of(List<CareNeed> needs) {
        return String.join("、", needs.stream().map(SHOWN::get).toList());
    }

    /** One word for each need, in the order of the list. */
    static List<String> list() {
        return java.util.Arrays.stream(CareNeed.values()).map(SHOWN::get).toList();
    }
}
