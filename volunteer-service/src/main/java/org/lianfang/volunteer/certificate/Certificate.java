package org.lianfang.volunteer.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.lianfang.platform.time.ChinaTime;

/** How a certificate of hours is laid out on its sheet. */
final class Certificate {

    private static final String TITLE = "志愿服务时长证明";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final double LEFT = 72;
    private static final double RIGHT = PdfSheet.WIDTH - 72;
    private static final double SHIFTS = 330;
    private static final double ROW = 22;

    private final Served served;
    private final PdfSheet sheet = new PdfSheet(TITLE);

    Certificate(Served served) {
        this.served = served;
    }

    byte[] pdf() {
        sheet.centred(740, 24, TITLE);
        sheet.text(LEFT, 690, 12, "姓名：" + served.name());
        sheet.text(LEFT, 666, 12, "期间：" + DAY.format(served.from()) + "至" + DAY.format(served.to()));
        sheet.text(
                LEFT,
                630,
                12,
                "兹证明上述人员在此期间参加疫情防控服务 " + served.shifts() + " 个班次，累计 " + duration(served.minutes()) + "。");
        double end = table(596);
        sheet.text(LEFT, end - 40, 10, "时长按签到至签退、在班次时间之内计算，统计截至 " + at(served.asOf()) + "（北京时间）。");
        sheet.text(LEFT, end - 58, 10, "证明编号：" + number());
        sheet.text(SHIFTS, 140, 12, "证明单位（盖章）：");
        sheet.text(SHIFTS, 112, 12, "日期：" + DAY.format(ChinaTime.dayOf(served.asOf())));
        return sheet.finished();
    }

    private double table(double top) {
        double y = top;
        row(y, "岗位", "班次", "时长");
        for (Served.OnPost each : served.posts()) {
            y -= ROW;
            row(y, each.post().zh(), String.valueOf(each.shifts()), duration(each.minutes()));
        }
        y -= ROW;
        row(y, "合计", String.valueOf(served.shifts()), duration(served.minutes()));
        sheet.line(LEFT, top + ROW - 6, RIGHT, top + ROW - 6);
        return y - 6;
    }

    private void row(double y, String post, String shifts, String minutes) {
        sheet.text(LEFT + 8, y, 11, post);
        sheet.text(SHIFTS - 60, y, 11, shifts);
        sheet.text(SHIFTS + 40, y, 11, minutes);
        sheet.line(LEFT, y - 6, RIGHT, y - 6);
    }

    private static String duration(int minutes) {
        return minutes / 60 + " 小时 " + minutes % 60 + " 分钟";
    }

    private static String at(Instant at) {
        return MINUTE.format(at.atZone(ChinaTime.ZONE));
    }

    /** The same facts have the same number. */
    private UUID number() {
        LocalDate from = served.from();
        String facts = served.person() + "/" + from + "/" + served.to() + "/" + served.posts();
        return UUID.nameUUIDFromBytes(facts.getBytes(UTF_8));
    }
}
