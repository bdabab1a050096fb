package org.lianfang.isolation.observation;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianfang.isolation.rule.IsolationReason;
import org.lianfang.isolation.scoped.Row;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.isolation.scoped.Within;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Reach;

/** Loads cases with their persons, and saves what an act changed: two statements each, whatever the number of rows. */
@Singleton
class CaseStore {

    private static final String PERSONS =
            """
            select id, case_id, resident_id, exposed_on, starts_on, ends_on, begun_at, ended, ended_on, outcome, moved_out
            from observed_person where case_id = any (cast(:ids as uuid[])) order by case_id, id
            """;
    private static final String SAVE_CASE =
            """
            update isolation_case
            set exposed_on = :exposed, starts_on = :starts, ends_on = :ends, ended = cast(:ended as text),
                ended_on = cast(:endedOn as date)
            where id = :id
            """;
    private static final String SAVE_PERSONS =
            """
            insert into observed_person (id, case_id, resident_id, community_code, household_id, estate_id, grid_id, exposed_on,
                                         starts_on, ends_on, ended, ended_on, outcome, begun_at, moved_out)
            select p.id, c.id, p.resident, c.community_code, c.household_id, c.estate_id, c.grid_id, cast(p.exposed as date),
                   cast(p.starts as date), cast(p.ends as date), p.ended, cast(p.ended_on as date), p.outcome,
                   cast(p.begun as timestamptz), cast(p.moved_out as boolean)
            from unnest(cast(:persons as uuid[]), cast(:residents as uuid[]), cast(:exposed as text[]), cast(:starts as text[]),
                        cast(:ends as text[]), cast(:endings as text[]), cast(:endedOn as text[]), cast(:outcomes as text[]),
                        cast(:begun as text[]), cast(:movedOut as text[]))
                 as p(id, resident, exposed, starts, ends, ended, ended_on, outcome, begun, moved_out)
            join isolation_case c on c.id = :id
            on conflict (case_id, resident_id) do update
            set exposed_on = excluded.exposed_on, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                ended = excluded.ended, ended_on = excluded.ended_on, outcome = excluded.outcome,
                begun_at = excluded.begun_at, moved_out = excluded.moved_out
            """;

    /** The case, locked until the end of the transaction; NOT_FOUND where it is absent or outside. */
    Uni<IsolationCase> lock(Reach reach, UUID id) {
        Within within = Within.of(reach);
        return Statement.within(
                        within,
                        "select c.* from isolation_case c where c.id = :id and " + within.sql("c") + " for update")
                .set("id", id)
                .list(Heading::of)
                .chain(this::withPersons)
                .map(cases -> {
                    if (cases.isEmpty()) throw PlatformProblem.NOT_FOUND.at("caseId");
                    return cases.get(0);
                });
    }

    Uni<List<IsolationCase>> byIds(Reach reach, Collection<UUID> ids) {
        return find(reach, "c.id = any (cast(:ids as uuid[]))", statement -> statement.ids("ids", ids));
    }

    Uni<List<IsolationCase>> openByHouseholds(Reach reach, Collection<UUID> ids) {
        return find(
                reach,
                "c.household_id = any (cast(:ids as uuid[])) and c.ended is null",
                statement -> statement.ids("ids", ids));
    }

    /** Every case in which one of these persons is or was observed. */
    Uni<List<IsolationCase>> byResidents(Reach reach, Collection<UUID> ids) {
        return find(
                reach,
                "c.id in (select p.case_id from observed_person p where p.resident_id = any (cast(:ids as uuid[])))",
                statement -> statement.ids("ids", ids));
    }

    private Uni<List<IsolationCase>> find(Reach reach, String condition, Function<Statement, Statement> values) {
        Within within = Within.of(reach);
        Statement statement = Statement.within(
                within, "select c.* from isolation_case c where " + condition + " and " + within.sql("c"));
        return values.apply(statement).list(Heading::of).chain(this::withPersons);
    }

    /** Of these households, those under observation on the day; {@code handed} are reached one by one. */
    Uni<List<UUID>> observedAmong(Reach reach, Collection<UUID> ids, Collection<UUID> handed, LocalDate today) {
        Within within = Within.of(reach);
        return Statement.within(
                        within,
                        "select c.household_id from isolation_case c where c.household_id = any (cast(:ids as uuid[]))"
                                + " and c.ended is null and c.starts_on <= :today and (" + within.sql("c")
                                + " or c.household_id = any (cast(:handed as uuid[])))")
                .ids("ids", ids)
                .ids("handed", handed)
                .set("today", today)
                .list(row -> row.id("household_id"));
    }

    Uni<Void> save(IsolationCase file) {
        List<ObservedPerson> persons = file.persons();
        return Statement.of(SAVE_CASE)
                .set("id", file.id())
                .set("exposed", file.period().exposedOn())
                .set("starts", file.period().startsOn())
                .set("ends", file.period().endsOn())
                .set("ended", file.ended())
                .set("endedOn", file.endedOn())
                .execute()
                .chain(() -> Statement.of(SAVE_PERSONS)
                        .set("id", file.id())
                        .ids("persons", all(persons, ObservedPerson::id))
                        .ids("residents", all(persons, ObservedPerson::residentId))
                        .set("exposed", all(persons, person -> person.period().exposedOn()))
                        .set("starts", all(persons, person -> person.period().startsOn()))
                        .set("ends", all(persons, person -> person.period().endsOn()))
                        .set("endings", all(persons, ObservedPerson::ended))
                        .set("endedOn", all(persons, ObservedPerson::endedOn))
                        .set("outcomes", all(persons, ObservedPerson::outcome))
                        .set("begun", all(persons, ObservedPerson::begunAt))
                        .set("movedOut", all(persons, ObservedPerson::movedOut))
                        .execute())
                .replaceWithVoid();
    }

    /** Adds the persons to cases that were read without them, in the order given. */
    Uni<List<IsolationCase>> withPersons(List<Heading> headings) {
        if (headings.isEmpty()) return Uni.createFrom().item(List.of());
        return Statement.of(PERSONS)
                .ids("ids", headings.stream().map(Heading::id).toList())
                .list(row -> Map.entry(row.id("case_id"), ObservedPerson.of(row)))
                .map(rows -> {
                    Map<UUID, List<ObservedPerson>> byCase = rows.stream()
                            .collect(Collectors.groupingBy(
                                    Map.Entry::getKey,
                                    LinkedHashMap::new,
                                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
                    return headings.stream()
                            .map(heading -> heading.with(byCase.getOrDefault(heading.id(), List.of())))
                            .toList();
                });
    }

    /** A case as its own row tells it. */
    record Heading(
            UUID id,
            String communityCode,
            UUID householdId,
            IsolationReason reason,
            Period period,
            ObservationStatus ended,
            LocalDate endedOn) {

        static Heading of(Row row) {
            return new Heading(
                    row.id("id"),
                    row.text("community_code"),
                    row.id("household_id"),
                    row.constant("reason", IsolationReason.class),
                    new Period(row.day("exposed_on"), row.day("starts_on"), row.day("ends_on")),
                    row.constant("ended", ObservationStatus.class),
                    row.day("ended_on"));
        }

        IsolationCase with(List<ObservedPerson> persons) {
            return new IsolationCase(id, communityCode, householdId, reason, period, ended, endedOn, persons);
        }
    }

    private static <V> List<V> all(List<ObservedPerson> persons, Function<ObservedPerson, V> part) {
        return persons.stream().map(part).toList();
    }
}
