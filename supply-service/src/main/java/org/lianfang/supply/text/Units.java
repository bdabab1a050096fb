package org.lianfang.supply.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Units as people say them, each with its rank: a box outranks the pills in it, the pills outrank their milligrams. */
final class Units {

    /** A unit in a text. The rank says which of several amounts is bought: the outermost. */
    record Unit(String name, int rank, int end) {}

    static final int MEASURE = 0;
    static final int PIECE = 1;
    static final int PACK = 2;
    static final int CRATE = 3;

    private static final Map<String, Integer> RANKS = new HashMap<>();

    static {
        rank(MEASURE, "斤 市斤 公斤 千克 kg 克 g 毫克 mg 微克 ug μg 毫升 ml 升 l 吨 两 米 cm 厘米 mm 毫米 寸 英寸 cc iu");
        rank(PIECE, "个 個 只 隻 片 粒 颗 顆 丸 枚 滴 抽 张 張 朵 根 条 條 支 枝 节 棵 头 块 塊 瓣 尾 匹 贴 帖 面儿 截 味 把 本 碗 杯 勺");
        rank(
                PACK,
                "瓶 盒 袋 包 份 桶 卷 捲 双 雙 罐 听 聽 串 副 付 剂 管 壶 盆 台 部 辆 束 扎 捆 对 对儿 排 版 板 笼 屉 盘 锅 坛 缸 种 样 组 顶 床 幅 只装 筒 团 刀 座 盏 架 把儿 篮 兜 盘儿");
        rank(CRATE, "箱 件 提 筐 套 打 整箱 大箱 小箱 大袋 小袋 大瓶 小瓶 大包 小包 大桶 小桶 大盒 小盒 车 件套");
    }

    /** Letters that make another word of a unit: 两个人, 三个月, 五块钱. */
    private static final Map<String, String> NOT_BEFORE = Map.of(
            "个", "人月星礼小钟年", "个個", "人", "块", "钱", "只", "有剩够", "米", "饭线粉酒醋", "包", "括邮", "对", "于", "味", "地", "台", "风", "座",
            "机");

    /** What people count without a number, 来瓶醋, and the letters that make another word of it: 瓶装, 个头. */
    private static final String ALONE = "个個瓶盒袋份箱桶罐条條包只台辆件杯斤把提板";

    private static final String NOT_ALONE = "装状形头量子式的数货码";

    private static final Set<String> STRENGTHS =
            Set.of("mg", "毫克", "ug", "μg", "微克", "iu", "mm", "毫米", "cm", "厘米", "寸", "英寸");

    private Units() {}

    /** 0.25g and 5mg say how strong a tablet is, 30cm how large a cloth; nobody orders by them. */
    static boolean isStrength(String unit, double value) {
        return STRENGTHS.contains(unit) || unit.equals("g") && value < 5;
    }

    /** The longest unit that starts at {@code from}, or null. */
    static Unit at(String text, int from) {
        for (int end = Math.min(text.length(), from + 3); end > from; end--) {
            String said = text.substring(from, end);
            String name = canonical(said);
            Integer rank = RANKS.get(name);
            if (rank != null && !continues(text, said, end)) {
                return new Unit(name, rank, end);
            }
        }
        return isSize(text, from) ? sized(text, from) : null;
    }

    private static boolean isSize(String text, int i) {
        return i < text.length() && "大小".indexOf(text.charAt(i)) >= 0;
    }

    /** 大根, 小把; not the 小排骨 in 2小排骨, nor 大头菜. */
    private static Unit sized(String text, int from) {
        boolean name = Lexicon.NAMES.endAt(text, from + 1) > from + 1 || text.startsWith("头", from + 1);
        Unit unit = name || isSize(text, from + 1) ? null : at(text, from + 1);
        return unit == null || unit.rank() == MEASURE
                ? null
                : new Unit(text.charAt(from) + unit.name(), unit.rank(), unit.end());
    }

    /** The unit at {@code from} that needs no number before it (带瓶醋; not 带瓶装的), or null. */
    static Unit alone(String t, int from) {
        boolean counts = from < t.length() && ALONE.indexOf(t.charAt(from)) >= 0;
        Unit unit = counts && !Letters.isEdge(t, from + 1) && NOT_ALONE.indexOf(t.charAt(from + 1)) < 0
                ? at(t, from)
                : null;
        return unit != null && !Letters.isEdge(t, unit.end()) ? unit : null;
    }

    private static boolean continues(String text, String said, int end) {
        if (end >= text.length()) {
            return false;
        }
        char next = text.charAt(end);
        if (Letters.isLatin(said.charAt(0))) {
            return Letters.isLatin(next) && !(next == 'x' || next == 'X')
                    || Letters.isDigit(next) && said.length() == 1;
        }
        return NOT_BEFORE.getOrDefault(said, "").indexOf(next) >= 0;
    }

    private static String canonical(String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        return lower.equals("l") ? "L" : lower;
    }

    private static void rank(int rank, String names) {
        for (String name : names.split(" ")) {
            RANKS.put(canonical(name), rank);
        }
    }
}
