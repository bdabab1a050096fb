package org.lianfang.volunteer.secondee;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A seconded cadre as those who run the shifts of her community see her.
 *
 * @param login the name of her account
 * @param unit who seconds her; null: not said
 * @param estates to which her team is posted, by name
 * @param endsOn her last day
 */
public record Secondee(
        UUID id,
        String communityCode,
        String name,
        String login,
        String phone,
        String unit,
        String team,
        List<String> estates,
        LocalDate endsOn) {}
