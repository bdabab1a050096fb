package org.lianfang.volunteer.rota;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a rota, in the order in which it is written; read, they stand in any order. */
enum RotaColumn {
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
    NOTE("备注", "Note", 30, false);

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

    /** Whether a file without this column is no rota. */
    boolean isNeeded() {
        return needed;
    }

    /** What a cell of the heading row means: the Chinese word, the English one, or both. */
    static Optional<RotaColumn> of(String cell) {
        String word = cell == null ? "" : cell.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> word.equals(column.zh)
                        || word.equals(column.en.toLowerCase(Locale.ROOT))
                        || word.equals(column.heading().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
