package org.lianfang.registry.rosterfile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lianfang.platform.sheet.Formulas;
import org.lianfang.registry.resident.CareNeed;

/** Writes a roster: rows go out as they come. Every cell is text, and none can be taken for a formula. */
public final class RosterSheet implements AutoCloseable {

    private static final int ROWS_A_FLUSH = 1000;
    private static final int ROWS_TO_FILL = 20_000;
    private static final List<Heading> TEMPLATE = List.of(
            Heading.NAME,
            Heading.ID_NUMBER,
            Heading.PHONE,
            Heading.ESTATE,
            Heading.BUILDING,
            Heading.UNIT,
            Heading.ROOM,
            Heading.RELATION,
            Heading.DOMICILE,
            Heading.CARE_NEEDS,
            Heading.NOTE);

    private static final List<String> HELP = List.of(
            "请在第一页“名册”填写，每人一行 Fill in the first sheet, one person a row",
            "姓名必填；身份证号 18 位，婴幼儿和境外人员可空；手机号可写座机 Name is needed; the ID number has 18 characters or is empty",
            "小区、楼栋、房号、地址至少填一项；单元须有楼栋 Give an estate, a building, a room or an address",
            "特殊人群可填多个，用顿号分开，只用下列词 Several care needs are parted by 、 and taken from this list:");

    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<Heading> columns;
    private int rows;

    private RosterSheet(OutputStream out, List<Heading> columns) {
        this.workbook = new Workbook(out, "Lianfang", "1.0");
        this.sheet = workbook.newWorksheet("名册");
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, i < 2 || columns.get(i) == Heading.ID ? 22 : 14);
            // Text, so that Excel takes no ID number for a number and no room 3-1 for a day.
            sheet.style(i).format("@").set();
            sheet.inlineString(0, i, columns.get(i).text());
            sheet.range(0, i, 0, i).style().bold().set();
        }
        sheet.freezePane(0, 1);
    }

    /** With the columns that tell a known person from a new one. */
    public static RosterSheet export(OutputStream out) {
        var columns = new java.util.ArrayList<>(List.of(Heading.ID));
        columns.addAll(TEMPLATE);
        columns.addAll(List.of(Heading.FLOOR, Heading.ADDRESS, Heading.HOUSEHOLD));
        return new RosterSheet(out, columns);
    }

    public void row(Map<Heading, String> cells) throws IOException {
        rows++;
        for (int i = 0; i < columns.size(); i++) {
            String text = cells.get(columns.get(i));
            if (text != null && !text.isEmpty()) sheet.inlineString(rows, i, Formulas.guarded(text));
        }
        if (rows % ROWS_A_FLUSH == 0) sheet.flush();
    }

    /** Joins care needs as the column 特殊人群 has them. */
    public static String careNeeds(List<CareNeed> needs) {
        return CareWords.of(needs);
    }

    /** An empty roster; examples, the lists of words and what each column means stand on a second sheet, which no import reads. */
    public static void template(OutputStream out) throws IOException {
        try (RosterSheet roster = new RosterSheet(out, TEMPLATE)) {
            Worksheet help = roster.workbook.newWorksheet("说明与示例");
            int line = 0;
            for (String each : HELP) help.inlineString(line++, 0, each);
            int first = line;
            for (String word : CareWords.list()) help.inlineString(line++, 0, word);
            int needs = TEMPLATE.indexOf(Heading.CARE_NEEDS);
            roster.sheet
                    .range(1, needs, ROWS_TO_FILL, needs)
                    .validateWithList(help.range(first, 0, line - 1, 0))
                    // Several may stand in one cell: chosen or typed.
                    .showErrorMessage(false);
            line++;
            help.inlineString(line++, 0, "示例（本页不会导入） Examples: this sheet is not imported");
            for (int i = 0; i < TEMPLATE.size(); i++)
                help.inlineString(line, i, TEMPLATE.get(i).text());
            for (Map<Heading, String> each : List.of(
                    // An ID number that nobody has: no district begins with 99.
                    example("示例甲", "990101195001010010", "户主", "独居、慢性病", "按铃 Ring the bell"),
                    example("示例乙", "", "配偶", "老年人", "身份证号可空 The ID number may be empty"))) {
                line++;
                for (int i = 0; i < TEMPLATE.size(); i++)
                    help.inlineString(line, i, each.getOrDefault(TEMPLATE.get(i), ""));
            }
            help.width(0, 60);
        }
    }

    private static Map<Heading, String> example(
            String name, String idNumber, String relation, String needs, String note) {
        var cells = new EnumMap<Heading, String>(Heading.class);
        cells.put(Heading.NAME, name);
        cells.put(Heading.ID_NUMBER, idNumber);
        cells.put(Heading.ESTATE, "示例花园");
        cells.put(Heading.BUILDING, "1栋");
        cells.put(Heading.UNIT, "1单元");
        cells.put(Heading.ROOM, "301");
        cells.put(Heading.RELATION, relation);
        cells.put(Heading.CARE_NEEDS, needs);
        cells.put(Heading.NOTE, note);
        return cells;
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
