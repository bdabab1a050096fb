package org.lianfang.volunteer.secondee;

import java.util.List;
import org.lianfang.volunteer.sheet.SheetColumn;

/** The columns of a roster of secondees, in any order; others are passed over. */
enum SecondeeColumn implements SheetColumn {
    NAME(true, "姓名", "Name"),
    LOGIN(true, "账号", "Account", "登录名", "用户名"),
    PHONE(false, "手机号", "Phone", "电话", "联系电话"),
    UNIT(false, "单位", "Unit", "派出单位"),
    TEAM(true, "队伍", "Team", "小组", "工作队"),
    ESTATES(true, "小区", "Estates", "负责小区"),
    ENDS_ON(true, "结束日期", "Last day", "下沉结束日期");

    private final boolean needed;
    private final List<String> words;

    SecondeeColumn(boolean needed, String... words) {
        this.needed = needed;
        this.words = List.of(words);
    }

    /** As a fault names its column. */
    String heading() {
        return words.get(0) + " " + words.get(1);
    }

    @Override
    public boolean isNeeded() {
        return needed;
    }

    @Override
    public boolean isCalled(String word) {
        return words.stream().anyMatch(word::equalsIgnoreCase);
    }
}
