package org.lianfang.volunteer.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.caller.Role;
import org.lianfang.volunteer.shift.Post;

/** A plan to keep, as the graph's input of this name; weekdays left out: all seven, 1 is Monday. */
public record DutyPlanInput(
        UUID id,
        @NotNull @Pattern(regexp = "\\d{12}", message = "须为12位区划代码。 A division code of 12 digits.")
                String communityCode,
        @NotNull Post post,
        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") String title,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") String place,
        @NotNull @Min(1) @Max(1000) Integer capacity,
        @NotNull @Size(min = 1, max = 24) List<@NotNull @Valid Band> bands,
        @Size(max = 7) List<@NotNull @Min(1) @Max(7) Integer> weekdays,
        @Size(max = 500) @Pattern(regexp = "[^\\x00]*") String note,
        List<@NotNull Role> openTo,
        Boolean codeAtPlace) {

    static final DutyPlanInput DEFAULTS =
            new DutyPlanInput(null, null, null, null, null, null, null, null, null, null, false);

    List<Integer> days() {
        return weekdays == null || weekdays.isEmpty()
                ? List.of(1, 2, 3, 4, 5, 6, 7)
                : weekdays.stream().distinct().sorted().toList();
    }
}
