package org.lianfang.volunteer.leave;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.lianfang.platform.input.NoPersonalNumbers;

/** Leave that someone takes, as the graph's input of this name. */
public record LeaveInput(
        UUID id,
        @NotNull(message = NEEDED) @Pattern(regexp = "\\d{12}", message = "须为12位区划代码。 A division code of 12 digits.")
                String communityCode,
        @NotNull(message = NEEDED) UUID volunteerId,
        @NotNull(message = NEEDED) LocalDate day,
        @NotNull(message = NEEDED) @Min(value = 1, message = MINUTES) @Max(value = 1440, message = MINUTES)
                Integer minutes,
        @NoPersonalNumbers
                @Size(max = 500, message = "最多500字。 At most 500 characters.")
                @Pattern(regexp = "[^\\x00]*", message = "请勿使用控制字符。 Without control characters.")
                String reason) {

    private static final String NEEDED = "必填。 Needed.";
    private static final String MINUTES = "一天的调休为1到1440分钟。 1 to 1440 minutes of a day.";

    /** Nothing of it has a default. */
    static final LeaveInput DEFAULTS = new LeaveInput(null, null, null, null, null, null);
}
