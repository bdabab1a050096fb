package org.lianfang.volunteer.hours;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lianfang.platform.time.ChinaTime;

/** Hours as a sheet of Excel: names are text and can be taken for no formula, amounts are numbers to go on with. */
record HoursSheet(List<HoursRow> rows, HoursBy by, LocalDate from, LocalDate to, Instant asOf) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int HEADINGS = 2;

    byte[] xlsx() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Lianfang", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("服务时长");
            sheet.inlineString(0, 0, "服务时长 Hours of duty " + from + " – " + to);
            sheet.inlineString(1, 0, "统计截至 As of " + MINUTE.format(asOf.atZone(ChinaTime.ZONE)));
            List<String> headings =
                    List.of(subject(), "编号 Key", "班次 Shifts", "分钟 Minutes", "小时 Hours", "单位 Organisation");
            for (int i = 0; i < headings.size(); i++) {
                sheet.inlineString(HEADINGS, i, headings.get(i));
                sheet.range(HEADINGS, i, HEADINGS, i).style().bold().set();
                sheet.width(i, i < 2 ? 30 : 14);
            }
            sheet.freezePane(0, HEADINGS + 1);
            for (int i = 0; i < rows.size(); i++) row(sheet, HEADINGS + 1 + i, rows.get(i));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int line, HoursRow row) {
        sheet.inlineString(line, 0, row.name());
        sheet.inlineString(line, 1, row.key());
        sheet.value(line, 2, row.shifts());
        sheet.value(line, 3, row.minutes());
        sheet.value(line, 4, Math.round(row.minutes() / 6.0) / 10.0);
        if (row.organisations() != null) sheet.inlineString(line, 5, row.organisations());
    }

    private String subject() {
        return switch (by) {
            case PERSON -> "姓名 Name";
            case POST -> "岗位 Post";
            case COMMUNITY -> "社区 Community";
            case ORGANISATION -> "单位 Organisation";
        };
    }
}
