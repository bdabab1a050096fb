package org.lianfang.volunteer.post;

import java.time.LocalDate;
import java.util.List;
import org.lianfang.volunteer.shift.Post;

/**
 * What a post needs, what is handed out, and how much of it a person may do.
 *
 * @param kit what is handed out at the place; null for nothing
 * @param hoursInRow the most in one duty; shifts no farther apart than {@code breakMinutes} are one
 * @param volunteerHours the most of a volunteer in any 24 hours
 * @param staffHours the most of staff and property in any 24 hours
 * @param restHours the least between two duties
 */
public record PostRule(
        Post post,
        LocalDate validFrom,
        List<Skill> needs,
        String kit,
        int hoursInRow,
        int volunteerHours,
        int staffHours,
        int restHours,
        int breakMinutes,
        int daysInRow) {}
