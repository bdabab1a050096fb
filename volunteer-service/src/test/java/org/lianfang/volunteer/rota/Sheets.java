package org.lianfang.volunteer.rota;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Excel files as people make them. */
public final class Sheets {

    public static final List<Object> HEADINGS = List.of("编号", "社区代码", "岗位", "标题", "地点", "开始", "结束", "需要人数", "备注");

    private Sheets() {}

    public static byte[] of(List<List<Object>> rows) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("排班");
            for (int line = 0; line < rows.size(); line++) {
                for (int i = 0; i < rows.get(line).size(); i++)
                    put(sheet, line, i, rows.get(line).get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int line, int i, Object value) {
        if (value instanceof Number number) sheet.value(line, i, number);
        else if (value instanceof LocalDateTime at) {
            sheet.value(line, i, at);
            sheet.style(line, i).format("yyyy-mm-dd hh:mm").set();
        } else sheet.inlineString(line, i, (String) value);
    }

    /** The cells of the first sheet as texts. */
    public static List<List<Object>> read(byte[] file) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = new ArrayList<List<Object>>();
            for (Row row : workbook.getFirstSheet().read()) {
                var cells = new ArrayList<Object>();
                for (int i = 0; i < row.getCellCount(); i++) cells.add(row.hasCell(i) ? row.getCellText(i) : "");
                rows.add(cells);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
