package org.lianfang.platform.trend;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Operation;

/**
 * Which days of which areas are asked for: both days included, at most {@value #MOST} of them.
 *
 * @param areas prefixes of division codes
 */
public record DaysAsked(
        @NotNull @Size(max = 1000)
                List<
                                @NotNull
                                @Pattern(regexp = "\\d{2,12}", message = "区划代码为2到12位数字。 A code of 2 to 12 digits.")
                                String>
                        areas,
        @NotNull LocalDate from,
        @NotNull LocalDate to) {

    private static final int MOST = 92;

    /** BAD_INPUT names the day that is out of order or too far away. */
    public DaysAsked orRefuse() {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST) throw PlatformProblem.BAD_INPUT.at("to");
        return this;
    }

    /** The areas that are granted to the caller in whole. */
    public String[] wholeAreas(Caller caller, Operation overview) {
        return areas.stream()
                .distinct()
                .filter(area -> caller.mayAt(area, overview.roles()))
                .toArray(String[]::new);
    }
}
