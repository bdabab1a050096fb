package org.lianfang.volunteer.rota;

import org.lianfang.volunteer.sheet.SheetColumn;

/** The columns of a rota, in the order in which it is written; read, they stand in any order. */
enum RotaColumn implements SheetColumn {
    ID("编号", "Id", 38, false),
    COMMUNITY("社区代码", "Community code", 16, false),
    COMMUNITY_NAME("社区", "Community", 14, false),
    POST("岗位", "Post", 12, true),
    TITLE("标题", "Title", 22, false),
    PLACE("地点", "Place", 26, true),
    BEGIN("开始", "Begin", 18, true),
    END("结束", "End", 18, true),
    WANTED("需要人数", "Wanted", 10, true),
    BOOKED("已报名", "Booked", 10, false),
    NAMES("报名人员", "Names", 30, false),
    NOTE("备注", "Note", 30, false),
    RELEASE("开放报名", "Release", 18, false),
    CANCEL_BY("取消截止", "Cancel by", 18, false),
    APPROVAL("转让须同意", "Approval", 12, false),
    DRAW("抽签", "Draw", 8, false);

    private final String zh;
    private final String en;
    private final int width;
    private final boolean needed;

    RotaColumn(String zh, String en, int width, boolean needed) {
        this.zh = zh;
        this.en = en;
        this.width = width;
        this.needed = needed;
    }

    /** As the heading is written, and as a fault names its column. */
    String heading() {
        return zh + " " + en;
    }

    int width() {
        return width;
    }

    @Override
    public boolean isNeeded() {
        return needed;
    }

    /** The Chinese word, the English one, or both. */
    @Override
    public boolean isCalled(String word) {
        return word.equals(zh) || word.equalsIgnoreCase(en) || word.equalsIgnoreCase(heading());
    }
}
