package org.lianfang.supply.placing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.lianfang.supply.order.LineDraft;

/** A line as a person typed it into a form. */
public record OrderLineInput(
        @NotBlank @Size(max = 200) String item,
        @NotNull @Positive @DecimalMax("1000000") Double quantity,
        @Size(max = 20) String unit,
        @Size(max = 60) String brand,
        Boolean brandLocked,
        @Min(0) @Max(3650) Integer daysLeft,
        @Size(max = 500) String note) {

    /** Its words are those of the form: what was wanted, how much of it. */
    LineDraft draft() {
        return new LineDraft(
                item.strip(),
                item.strip(),
                quantity,
                Given.orNull(unit),
                Given.orNull(brand),
                Boolean.TRUE.equals(brandLocked),
                daysLeft,
                Given.orNull(note));
    }
}
