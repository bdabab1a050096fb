package org.lianfang.gateway.volunteer;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.shift.Post;

/** What a post needs, and how much of it a person may do. */
@Description(
        "needs: skills that the profile must have. kit: what is handed out. volunteerHours and staffHours: at most in any 24 hours. restHours: between two duties; shifts no farther apart than breakMinutes are one duty, of at most hoursInRow. daysInRow: at most so many days without one of rest.")
public record PostRule(
        @NonNull Post post,
        @NonNull LocalDate validFrom,
        @NonNull List<@NonNull Skill> needs,
        String kit,
        int hoursInRow,
        int volunteerHours,
        int staffHours,
        int restHours,
        int breakMinutes,
        int daysInRow) {}
