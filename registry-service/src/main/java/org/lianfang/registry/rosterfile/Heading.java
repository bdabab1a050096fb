package org.lianfang.registry.rosterfile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lianfang.registry.search.Words;

/** The columns of a roster (design, section 8) and the other words that people write above them. */
public enum Heading {
    NAME("姓名", "居民姓名", "name"),
    ID_NUMBER("身份证号", "身份证", "身份证号码", "公民身份号码", "证件号码", "证件号", "idnumber"),
    PHONE("手机号", "手机", "手机号码", "电话", "联系电话", "联系方式", "phone"),
    ESTATE("小区", "小区名称", "estate"),
    BUILDING("楼栋", "栋", "楼栋号", "楼号", "building"),
    UNIT("单元", "单元号", "unit"),
    ROOM("房号", "房间号", "室", "门牌号", "房间", "room"),
    RELATION("与户主关系", "关系", "户主关系", "relation"),
    DOMICILE("户籍地", "户籍", "户籍地址", "domicile"),
    CARE_NEEDS("特殊人群", "重点人群", "人员类别", "careneeds"),
    NOTE("备注", "说明", "note"),
    FLOOR("楼层", "floor"),
    ADDRESS("地址", "详细地址", "住址", "address"),
    HOUSEHOLD("户编号", "household"),
    ID("编号", "居民编号", "id");

    private final List<String> written;

    Heading(String... written) {
        this.written = List.of(written);
    }

    /** As the template and the export write it, and as a fault names its column. */
    public String text() {
        return written.get(0);
    }

    /** What a cell of the heading row means; a star or a remark in brackets behind the word says nothing. */
    static Optional<Heading> of(String cell) {
        String word = word(cell);
        return Arrays.stream(values())
                .filter(heading -> heading.written.contains(word))
                .findFirst();
    }

    /** The cell without what says nothing. */
    static String word(String cell) {
        return Words.tidy(cell).toLowerCase(java.util.Locale.ROOT).replaceAll("\\(.*\\)|[\\s*:_]", "");
    }
}
