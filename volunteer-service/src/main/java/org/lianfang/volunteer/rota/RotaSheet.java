package org.lianfang.volunteer.rota;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lianfang.platform.sheet.Formulas;
import org.lianfang.volunteer.shift.Post;

/** Writes a rota. Every cell but the amounts is text, none can be taken for a formula; how it is filled stands on a second sheet. */
final class RotaSheet {

    private static final List<String> HELP = List.of(
            "每行一个班次；新班次的“编号”留空 One shift a row; a new one has no id",
            "时间写作 2026-01-24 08:00；结束不晚于开始后24小时 Times are written so; a shift lasts 24 hours at most",
            "已发布的班次只能改地点、提前结束；删去一行不会取消班次 What is published can change its place or end earlier; a row left out cancels nothing",
            "“转让须同意”“抽签”填“是”或“否”；抽签在开放报名时进行 Approval and draw: 是 (yes) or 否 (no); a draw is held at the release",
            "“社区”“已报名”“报名人员”只供查看 Community, booked and names are only shown",
            "岗位只用下列词 Posts are taken from this list:");

    private RotaSheet() {}

    /** @param names who holds the places, by shift; null leaves the column out */
    static byte[] xlsx(List<ShownShift> shifts, Map<UUID, String> names) {
        var out = new ByteArrayOutputStream();
        List<RotaColumn> columns = Arrays.stream(RotaColumn.values())
                .filter(column -> names != null || column != RotaColumn.NAMES)
                .toList();
        try (var workbook = new Workbook(out, "Lianfang", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("排班表");
            for (int i = 0; i < columns.size(); i++) {
                sheet.width(i, columns.get(i).width());
                // Text, so that Excel makes nothing else of what is typed below.
                sheet.style(i).format("@").set();
                sheet.inlineString(0, i, columns.get(i).heading());
                sheet.range(0, i, 0, i).style().bold().set();
            }
            sheet.freezePane(0, 1);
            int line = 0;
            for (ShownShift shift : shifts) {
                line++;
                String who = names == null ? null : names.get(shift.id());
                for (int i = 0; i < columns.size(); i++) cell(sheet, line, i, columns.get(i), shift, who);
            }
            help(workbook.newWorksheet("说明"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void cell(Worksheet sheet, int line, int i, RotaColumn column, ShownShift shift, String names) {
        switch (column) {
            case ID -> text(sheet, line, i, shift.id().toString());
            case COMMUNITY -> text(sheet, line, i, shift.communityCode());
            case COMMUNITY_NAME -> text(sheet, line, i, shift.communityName());
            case POST -> text(sheet, line, i, shift.post().zh());
            case TITLE -> text(sheet, line, i, shift.title());
            case PLACE -> text(sheet, line, i, shift.place());
            case BEGIN -> text(sheet, line, i, RotaTime.written(shift.startsAt()));
            case END -> text(sheet, line, i, RotaTime.written(shift.endsAt()));
            case WANTED -> sheet.value(line, i, shift.capacity());
            case BOOKED -> sheet.value(line, i, shift.booked());
            case NAMES -> text(sheet, line, i, names);
            case NOTE -> text(sheet, line, i, shift.note());
            case RELEASE -> text(sheet, line, i, RotaTime.written(shift.releaseAt()));
            case CANCEL_BY -> text(sheet, line, i, RotaTime.written(shift.cancelBy()));
            case APPROVAL -> text(sheet, line, i, YesOrNo.written(shift.approveHandOver()));
            case DRAW -> text(sheet, line, i, YesOrNo.written(shift.byDraw()));
        }
    }

    private static void text(Worksheet sheet, int line, int i, String text) {
        if (text != null && !text.isEmpty()) sheet.inlineString(line, i, Formulas.guarded(text));
    }

    private static void help(Worksheet sheet) {
        int line = 0;
        for (String each : HELP) sheet.inlineString(line++, 0, each);
        for (Post post : Post.values()) sheet.inlineString(line++, 0, post.zh());
        sheet.width(0, 80);
    }
}
