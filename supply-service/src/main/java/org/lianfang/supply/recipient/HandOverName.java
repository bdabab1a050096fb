package org.lianfang.supply.recipient;

import java.util.Set;

/** The surname with 先生 or 女士, as the name itself or the gender says; with 住户 (the resident) only where neither is known. */
final class HandOverName {

    private static final Set<String> TWO_LETTERS = Set.of(
            "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "夏侯", "宇文", "长孙", "司空", "端木", "南宫", "轩辕",
            "钟离", "闻人", "呼延", "独孤");
    private static final Set<String> MEN = Set.of("先生", "大爷", "爷爷", "叔叔", "伯伯", "大叔", "大哥");
    private static final Set<String> WOMEN = Set.of("女士", "阿姨", "奶奶", "婆婆", "大妈", "大姐", "小姐", "大娘");
    private static final String RESIDENT = "住户";

    private HandOverName() {}

    static String of(String name, Gender gender) {
        if (name == null || name.isBlank()) return null;
        String given = name.strip();
        return surname(given) + title(given, gender);
    }

    private static String title(String given, Gender gender) {
        if (MEN.stream().anyMatch(given::endsWith)) return Gender.MALE.title();
        if (WOMEN.stream().anyMatch(given::endsWith)) return Gender.FEMALE.title();
        return gender == null ? RESIDENT : gender.title();
    }

    private static String surname(String given) {
        if (given.length() > 2 && TWO_LETTERS.contains(given.substring(0, 2))) return given.substring(0, 2);
        return given.substring(0, given.offsetByCodePoints(0, 1));
    }
}
