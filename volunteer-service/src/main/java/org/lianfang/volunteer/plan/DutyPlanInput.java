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
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.shift.Post;
import org.lianfang.volunteer.shift.ShiftAccess;

/**
 * A plan to keep, as the graph's input of this name.
 *
 * @param weekdays 1 is Monday; null or empty: all seven
 * @param releaseBefore in minutes before the start, like {@code cancelBefore}; a draw, which is held then, needs it
 */
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
        Boolean codeAtPlace,
        @Min(value = 0, message = MINUTES) @Max(value = 86_400, message = MINUTES) Integer releaseBefore,
        @Min(value = 0, message = MINUTES) @Max(value = 86_400, message = MINUTES) Integer cancelBefore,
        Boolean approveHandOver,
        ShiftAccess access,
        UUID caseId) {

    private static final String MINUTES = "提前0到86400分钟。 0 to 86,400 minutes before the start.";
    private static final int CHECK_IN_OPENS = 30;

    static final DutyPlanInput DEFAULTS = new DutyPlanInput(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            null,
            null,
            false,
            ShiftAccess.FIRST_COME,
            null);

    /** Fails where no shift could be made of it. */
    void mustBeWhole() {
        boolean volunteers = openTo != null && openTo.contains(Role.VOLUNTEER);
        if (post == Post.HOUSEHOLD_WATCH && volunteers) throw VolunteerProblem.WATCH_NOT_FOR_VOLUNTEERS.at("openTo");
        if (caseId != null && post != Post.HOUSEHOLD_WATCH) throw VolunteerProblem.CASE_NEEDS_WATCH.at("caseId");
        if (access != ShiftAccess.DRAW) return;
        if (releaseBefore == null) throw VolunteerProblem.DRAW_NEEDS_RELEASE.at("releaseBefore");
        if (releaseBefore < CHECK_IN_OPENS) throw VolunteerProblem.DRAWN_TOO_LATE.at("releaseBefore");
    }

    List<Integer> days() {
        return weekdays == null || weekdays.isEmpty()
                ? List.of(1, 2, 3, 4, 5, 6, 7)
                : weekdays.stream().distinct().sorted().toList();
    }
}
