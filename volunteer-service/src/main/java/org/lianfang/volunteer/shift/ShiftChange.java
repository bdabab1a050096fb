package org.lianfang.volunteer.shift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.lianfang.platform.input.NoPersonalNumbers;

/**
 * What is to be different about a published shift, and why; what is null stays as it is.
 *
 * @param title not blank, like the one it was published with
 * @param note blank: none any more
 * @param releaseAt a time that has passed: bookable at once
 * @param cancelBy until when a place may be given back
 */
public record ShiftChange(
        @Min(value = 1, message = ShiftInput.PLACES) @Max(value = 1000, message = ShiftInput.PLACES) Integer capacity,
        @Size(max = 100, message = "最多100字。 At most 100 characters.")
                @Pattern(regexp = ShiftInput.PRINTABLE, message = ShiftInput.UNPRINTABLE)
                String title,
        @Size(max = 500, message = "最多500字。 At most 500 characters.")
                @Pattern(regexp = "[^\\x00]*", message = ShiftInput.UNPRINTABLE)
                String note,
        Instant releaseAt,
        Instant cancelBy,
        @NotBlank(message = ShiftInput.NEEDED)
                @NoPersonalNumbers
                @Size(max = 500, message = "最多500字。 At most 500 characters.")
                @Pattern(regexp = "[^\\x00]*", message = ShiftInput.UNPRINTABLE)
                String reason) {}
