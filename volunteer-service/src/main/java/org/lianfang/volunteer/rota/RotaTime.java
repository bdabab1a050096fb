package org.lianfang.volunteer.rota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.lianfang.platform.sheet.Written;
import org.lianfang.platform.time.ChinaTime;

/** Times of a rota: minutes in Asia/Shanghai, as text or as what Excel has made of it. */
final class RotaTime {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("yyyy-M-d H:mm");
    /** Day 0 of Excel, whose year 1900 has a day too many. */
    private static final LocalDateTime FIRST = LocalDateTime.of(1899, 12, 30, 0, 0);

    private static final BigDecimal MINUTES_A_DAY = BigDecimal.valueOf(24 * 60);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private RotaTime() {}

    /** Null for none. */
    static String written(Instant at) {
        return at == null ? null : WRITTEN.format(at.atZone(ChinaTime.ZONE));
    }

    /** The time; null where it is none. */
    static Instant read(Written cell) {
        if (cell.kind() == Written.Kind.DAY) return ofExcel(new BigDecimal(cell.text()));
        try {
            String text = cell.text().strip().replace('/', '-').replace('：', ':');
            return LocalDateTime.parse(text, READ).atZone(ChinaTime.ZONE).toInstant();
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** Whether both lie in one minute, which is all that a rota shows. */
    static boolean isSame(Instant one, Instant other) {
        if (one == null || other == null) return one == other;
        return one.truncatedTo(ChronoUnit.MINUTES).equals(other.truncatedTo(ChronoUnit.MINUTES));
    }

    private static Instant ofExcel(BigDecimal days) {
        if (days.signum() < 0 || days.compareTo(LAST_DAY) > 0) return null;
        long minutes =
                days.multiply(MINUTES_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return FIRST.plusMinutes(minutes).atZone(ChinaTime.ZONE).toInstant();
    }
}
