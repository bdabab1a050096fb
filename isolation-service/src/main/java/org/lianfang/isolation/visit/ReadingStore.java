package org.lianfang.isolation.visit;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianfang.isolation.rule.Rules;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.platform.identity.Ids;

/**
 * Keeps a visit's readings, each as a health check of its own, in the case in which the person is observed, if any, and under the id
 * under which she is observed: her files may have been merged since.
 */
@Singleton
class ReadingStore {

    // The open case first, at whichever door of the community she was put under observation; else the one whose days
    // hold
    // the day of the reading, for a form that came in late. What the caller's scope does not hold is not found.
    private static final String ADD =
            """
            insert into health_check (id, position, community_code, household_id, estate_id, grid_id, visit_id, case_id, resident_id, on_day,
                                      slot, temperature, symptoms, abnormal, channel, measured_at, recorded_at, recorded_by)
            select t.id, cast(t.position as int) - 1, v.community_code, v.household_id, v.estate_id, v.grid_id, v.id, p.case_id,
                   coalesce(p.resident_id, t.resident),
                   v.on_day, v.slot, cast(t.temperature as numeric), string_to_array(t.symptoms, ','), cast(t.abnormal as boolean),
                   v.channel, cast(t.measured as timestamptz), v.recorded_at, v.recorded_by
            from unnest(cast(:ids as uuid[]), cast(:residents as uuid[]), cast(:aliases as text[]), cast(:temperatures as text[]), cast(:symptoms as text[]),
                        cast(:abnormal as text[]), cast(:measured as text[]))
                 with ordinality as t(id, resident, aliases, temperature, symptoms, abnormal, measured, position)
            join visit v on v.id = :visit
            left join lateral (select p.case_id, p.resident_id from observed_person p
                               where p.community_code = v.community_code and p.resident_id = any (t.resident || cast(string_to_array(t.aliases, ',') as uuid[]))
                                 and (p.ended is null or v.on_day between p.starts_on and p.ended_on)
                               order by p.ended is null desc, p.resident_id = t.resident desc, p.household_id = v.household_id desc, p.starts_on desc limit 1) p on true
            """;

    private final Rules rules;
    private final Clock clock;

    ReadingStore(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    Uni<Void> add(UUID visitId, VisitInput form, Map<UUID, List<UUID>> aliases) {
        if (form.readings().isEmpty()) return Uni.createFrom().voidItem();
        return rules.feverLimit(form.on()).chain(limit -> insert(visitId, form.readings(), aliases, limit));
    }

    private Uni<Void> insert(
            UUID visitId, List<VisitInput.Reading> readings, Map<UUID, List<UUID>> aliases, BigDecimal limit) {
        Instant now = clock.instant();
        return Statement.of(ADD)
                .set("visit", visitId)
                .ids(
                        "ids",
                        IntStream.range(0, readings.size())
                                .mapToObj(position -> Ids.derived(visitId, "check", position))
                                .toList())
                .ids("residents", all(readings, VisitInput.Reading::residentId))
                .set("aliases", all(readings, reading -> listed(aliases.get(reading.residentId()))))
                .set("temperatures", all(readings, VisitInput.Reading::temperature))
                .set("symptoms", all(readings, ReadingStore::joined))
                .set("abnormal", all(readings, reading -> reading.measurement().isAbnormal(limit)))
                .set("measured", all(readings, reading -> reading.measuredAt() == null ? now : reading.measuredAt()))
                .execute()
                .replaceWithVoid();
    }

    private static String listed(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static String joined(VisitInput.Reading reading) {
        return reading.measurement().symptoms().stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static <V> List<V> all(List<VisitInput.Reading> readings, Function<VisitInput.Reading, V> part) {
        return readings.stream().map(part).toList();
    }
}
