package org.lianfang.volunteer.leave;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A day that is not what its weekday says, as announced.
 *
 * @param validFrom the day of the announcement; of several for one day the newest holds
 * @param rest a public holiday; false: a weekend on which people work
 * @param source where it was announced
 */
public record CalendarDay(
        @NotNull(message = NEEDED) LocalDate day,
        @NotNull(message = NEEDED) LocalDate validFrom,
        @NotNull(message = NEEDED) Boolean rest,
        @NotBlank(message = NEEDED) @Size(max = 100) String name,
        @NotBlank(message = NEEDED) @Size(max = 300) String source) {

    private static final String NEEDED = "必填。 Needed.";
}
