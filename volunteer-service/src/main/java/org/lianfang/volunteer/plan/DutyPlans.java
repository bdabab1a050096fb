package org.lianfang.volunteer.plan;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.caller.Role;
import org.lianfang.platform.identity.Fingerprints;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.opening.OpenedCommunities;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.Columns;
import org.lianfang.volunteer.NextRows;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.shift.Post;
import org.lianfang.volunteer.shift.ShiftAccess;

/** Keeps plans and finds them. */
@Singleton
class DutyPlans {

    private static final String COLUMNS =
            """
            select id, community_code, post, title, place, capacity, array_to_string(bands, ',') as bands,
                   array_to_string(weekdays, ',') as weekdays, note, array_to_string(open_to, ',') as open_to, code_at_place,
                   release_before, cancel_before, approve_hand_over, access, case_id, ended_at, fingerprint
            from duty_plan where community_code = any (cast(:codes as text[]))""";

    private static final String NEWEST = COLUMNS
            + """
             and (:withEnded or ended_at is null)
            and (cast(:after as uuid) is null
                 or (made_at, id) < (select a.made_at, a.id from duty_plan a where a.id = cast(:after as uuid)))
            order by made_at desc, id desc limit :first
            """;

    private static final String ADD =
            """
            insert into duty_plan (id, community_code, post, title, place, capacity, bands, weekdays, note, open_to, code_at_place,
                                   release_before, cancel_before, approve_hand_over, access, case_id, made_by, made_at, fingerprint)
            values (:id, :community, :post, :title, :place, :capacity, cast(:bands as text[]), cast(:weekdays as integer[]), :note,
                    cast(:openTo as text[]), :codeAtPlace, :releaseBefore, :cancelBefore, :approveHandOver, :access, :caseId, :by, :now,
                    :fingerprint)
            on conflict do nothing
            """;

    private static final String CHANGE =
            """
            update duty_plan set post = :post, title = :title, place = :place, capacity = :capacity, bands = cast(:bands as text[]),
                weekdays = cast(:weekdays as integer[]), note = :note, open_to = cast(:openTo as text[]), code_at_place = :codeAtPlace,
                release_before = :releaseBefore, cancel_before = :cancelBefore, approve_hand_over = :approveHandOver,
                access = :access,
                case_id = case when :post = 'HOUSEHOLD_WATCH' then coalesce(cast(:caseId as uuid), case_id) end, changed_by = :by
            where id = :id
            """;

    private static final String END =
            "update duty_plan set ended_at = :now, ended_by = :by where id = :id and ended_at is null";

    private final Door door;
    private final Caller caller;
    private final OpenedCommunities communities;
    private final Fingerprints fingerprints;
    private final Clock clock;

    DutyPlans(Door door, Caller caller, OpenedCommunities communities, Fingerprints fingerprints, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.communities = communities;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** Those that go on, and at wish those that have ended. */
    Uni<List<DutyPlan>> list(String area, boolean withEnded, NextRows next) {
        var scope = caller.scope(VolunteerOperation.PUBLISH_SHIFT).within(area);
        return door.read(scope, reach -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(NEWEST, Tuple.class)
                                .setParameter("codes", reach.codeArray())
                                .setParameter("after", next.after())
                                .setParameter("first", next.first())
                                .setParameter("withEnded", withEnded)
                                .getResultList()))
                .map(rows -> rows.stream().map(DutyPlans::plan).toList());
    }

    /** Also one that has ended. */
    Uni<DutyPlan> plan(UUID id) {
        return door.read(VolunteerOperation.PUBLISH_SHIFT, reach -> one(reach, id));
    }

    /** Sent twice, it happens once (rule 6). */
    Uni<DutyPlan> save(DutyPlanInput input) {
        input.mustBeWhole();
        byte[] fingerprint = fingerprints.of("duty-plan", input, DutyPlanInput.DEFAULTS);
        UUID id = input.id() == null ? Ids.next() : input.id();
        return door.write(VolunteerOperation.PUBLISH_SHIFT, (reach, note) -> {
            note.on(id).in(input.communityCode());
            Uni<Void> place = reach.covers(input.communityCode())
                    ? Uni.createFrom().voidItem()
                    : communities.refuse(input.communityCode());
            return place.chain(() -> add(id, input, fingerprint)).chain(() -> kept(reach, id, fingerprint, note));
        });
    }

    /** The plan as it is from now on; a watch stays with its case unless another is named. Shifts that were made stay as they are. */
    Uni<DutyPlan> change(UUID id, DutyPlanInput input) {
        input.mustBeWhole();
        return door.write(VolunteerOperation.PUBLISH_SHIFT, (reach, note) -> standing(reach, id)
                .invoke(plan -> {
                    note.on(id).in(plan.communityCode());
                    if (!plan.communityCode().equals(input.communityCode()))
                        throw VolunteerProblem.PLAN_STAYS.at("communityCode");
                })
                .chain(Panache::getSession)
                .chain(session ->
                        filled(session.createNativeQuery(CHANGE), id, input).executeUpdate())
                .chain(() -> one(reach, id)));
    }

    /** Ends the plan; ended before, it stays so. */
    Uni<DutyPlan> end(UUID id) {
        return door.write(VolunteerOperation.PUBLISH_SHIFT, (reach, note) -> one(reach, id)
                .invoke(plan -> note.on(id).in(plan.communityCode()))
                .chain(Panache::getSession)
                .chain(session -> session.createNativeQuery(END)
                        .setParameter("id", id)
                        .setParameter("by", caller.id())
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .invoke(ended -> {
                    if (ended == 0) note.repeated();
                })
                .chain(() -> one(reach, id)));
    }

    /** The plan from which shifts can be made, or NOT_FOUND. */
    Uni<DutyPlan> standing(Reach reach, UUID id) {
        return one(reach, id).invoke(plan -> {
            if (plan.endedAt() != null) throw VolunteerProblem.PLAN_ENDED.problem();
        });
    }

    private Uni<DutyPlan> one(Reach reach, UUID id) {
        return row(reach, id)
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("planId"))
                .map(DutyPlans::plan);
    }

    private Uni<DutyPlan> kept(Reach reach, UUID id, byte[] fingerprint, AuditNote note) {
        return row(reach, id).map(row -> {
            if (row == null || !Arrays.equals(row.get("fingerprint", byte[].class), fingerprint))
                throw PlatformProblem.ID_TAKEN.at("id");
            return plan(row);
        });
    }

    private static Uni<Tuple> row(Reach reach, UUID id) {
        return Panache.getSession().chain(session -> session.createNativeQuery(COLUMNS + " and id = :id", Tuple.class)
                .setParameter("codes", reach.codeArray())
                .setParameter("id", id)
                .getSingleResultOrNull());
    }

    private Uni<Integer> add(UUID id, DutyPlanInput input, byte[] fingerprint) {
        return Panache.getSession().chain(session -> filled(session.createNativeQuery(ADD), id, input)
                .setParameter("community", input.communityCode())
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter("fingerprint", fingerprint)
                .executeUpdate());
    }

    private Mutiny.MutationQuery filled(Mutiny.MutationQuery query, UUID id, DutyPlanInput input) {
        List<Role> openTo = input.openTo() == null ? List.of() : input.openTo();
        return query.setParameter("id", id)
                .setParameter("post", input.post().name())
                .setParameter("title", input.title().strip())
                .setParameter("place", input.place().strip())
                .setParameter("capacity", input.capacity())
                .setParameter("bands", input.bands().stream().map(Band::written).toArray(String[]::new))
                .setParameter("weekdays", input.days().toArray(Integer[]::new))
                .setParameter("note", input.note())
                .setParameter("openTo", openTo.stream().map(Enum::name).toArray(String[]::new))
                .setParameter("codeAtPlace", Boolean.TRUE.equals(input.codeAtPlace()))
                .setParameter("releaseBefore", input.releaseBefore())
                .setParameter("cancelBefore", input.cancelBefore())
                .setParameter("approveHandOver", Boolean.TRUE.equals(input.approveHandOver()))
                .setParameter("access", (input.access() == null ? ShiftAccess.FIRST_COME : input.access()).name())
                .setParameter("caseId", input.caseId())
                .setParameter("by", caller.id());
    }

    private static DutyPlan plan(Tuple row) {
        return new DutyPlan(
                row.get("id", UUID.class),
                row.get("community_code", String.class),
                Post.valueOf(row.get("post", String.class)),
                row.get("title", String.class),
                row.get("place", String.class),
                row.get("capacity", Integer.class),
                words(row, "bands").stream().map(Band::read).toList(),
                words(row, "weekdays").stream().map(Integer::valueOf).toList(),
                row.get("note", String.class),
                words(row, "open_to").stream().map(Role::valueOf).toList(),
                row.get("code_at_place", Boolean.class),
                row.get("release_before", Integer.class),
                row.get("cancel_before", Integer.class),
                row.get("approve_hand_over", Boolean.class),
                ShiftAccess.valueOf(row.get("access", String.class)),
                row.get("case_id", UUID.class),
                Columns.instant(row, "ended_at"));
    }

    private static List<String> words(Tuple row, String column) {
        String joined = row.get(column, String.class);
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }
}
