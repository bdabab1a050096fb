package org.lianfang.volunteer.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.lianfang.platform.time.ChinaTime;

/**
 * A part of the day in which a plan's post is manned.
 *
 * @param start in Asia/Shanghai, e.g. 08:00
 * @param minutes up to a day
 */
public record Band(
        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "请按 08:00 的格式填写。 Write it as 08:00.")
                String start,
        @NotNull @Min(1) @Max(1440) Integer minutes) {

    Instant startsOn(LocalDate day) {
        return day.atTime(LocalTime.parse(start)).atZone(ChinaTime.ZONE).toInstant();
    }

    String written() {
        return start + "/" + minutes;
    }

    static Band read(String written) {
        String[] parts = written.split("/");
        return new Band(parts[0], Integer.valueOf(parts[1]));
    }
}
