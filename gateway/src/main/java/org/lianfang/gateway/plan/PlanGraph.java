package org.lianfang.gateway.plan;

import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.observation.Cases;
import org.lianfang.gateway.paging.Pages;
import org.lianfang.gateway.place.Community;
import org.lianfang.gateway.place.Places;
import org.lianfang.gateway.service.Count;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;
import org.lianfang.gateway.shift.Shift;

/** Plans and hours in the graph. */
@GraphQLApi
public class PlanGraph {

    private final Services services;
    private final Places places;
    private final Cases cases;
    private final PlanClient client;

    PlanGraph(Services services, Places places, Cases cases, @RestClient PlanClient client) {
        this.services = services;
        this.places = places;
        this.cases = cases;
        this.client = client;
    }

    @Query
    @Allowed(Right.RUN_SHIFTS)
    @Description(
            "Duties that return, newest first; those that have ended only withEnded. after: the id of the last one seen.")
    public Uni<List<@NonNull DutyPlan>> dutyPlans(
            String area,
            @DefaultValue("false") Boolean withEnded,
            @DefaultValue("200") Integer first,
            @Id String after) {
        boolean ended = Boolean.TRUE.equals(withEnded);
        return services.read(
                VOLUNTEER, () -> client.plans(area, ended, Pages.size(first, 200), Ids.one(after, "after")));
    }

    @Query
    @Allowed(Right.RUN_SHIFTS)
    @Description(
            "Credited minutes of the shifts that start in these days, both included; the most first, and of those 1,000: hoursPage has all. organisationId: only of those it sent.")
    public Uni<List<@NonNull HoursRow>> hours(
            String area,
            @NonNull LocalDate from,
            @NonNull LocalDate to,
            @NonNull HoursBy by,
            @Id String organisationId) {
        var organisation = organisationId == null ? null : Ids.one(organisationId, "organisationId");
        return services.read(VOLUNTEER, () -> client.hours(area, from, to, by, organisation));
    }

    @Query
    @Allowed(Right.RUN_SHIFTS)
    @Description("The same as hours, by pages. totalCount is not counted.")
    public Uni<HoursConnection> hoursPage(
            String area,
            @NonNull LocalDate from,
            @NonNull LocalDate to,
            @NonNull HoursBy by,
            @Id String organisationId,
            @DefaultValue("50") Integer first,
            String after) {
        var organisation = organisationId == null ? null : Ids.one(organisationId, "organisationId");
        int size = Pages.size(first, 50);
        return services.read(VOLUNTEER, () -> client.hoursPage(area, from, to, by, organisation, size, after));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    public Uni<DutyPlan> saveDutyPlan(@NonNull DutyPlanInput plan) {
        return cases.mustBeOpenIn(plan.communityCode(), plan.caseId(), () -> isThere(plan.id()))
                .chain(() -> services.write(VOLUNTEER, () -> client.save(plan)));
    }

    private Uni<Boolean> isThere(UUID id) {
        return id == null
                ? Uni.createFrom().item(false)
                : Join.orNull(services.read(VOLUNTEER, () -> client.plan(id))).map(Objects::nonNull);
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    @Description("The plan as given, from now on; what is left out is as in a new one. Shifts made from it stay.")
    public Uni<DutyPlan> changeDutyPlan(@Id @NonNull String planId, @NonNull DutyPlanInput plan) {
        return cases.mustBeOpenIn(plan.communityCode(), plan.caseId())
                .chain(() -> services.write(VOLUNTEER, () -> client.change(Ids.one(planId, "planId"), plan)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    @Description("No more shifts are made from it; those that were made stay.")
    public Uni<DutyPlan> endDutyPlan(@Id @NonNull String planId) {
        return services.write(VOLUNTEER, () -> client.end(Ids.one(planId, "planId")));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    @Description(
            "Publishes the plan's shifts of these days, both included. What is there already stays as it is, also where it was changed. Of a watch whose observation has ended none are made: CONFLICT says for which days.")
    public Uni<List<@NonNull Shift>> generateShifts(
            @Id @NonNull String planId, @NonNull LocalDate from, @NonNull LocalDate to) {
        UUID id = Ids.one(planId, "planId");
        return services.read(VOLUNTEER, () -> client.plan(id))
                .chain(plan -> cases.mustGoOn(plan.communityCode(), plan.caseId(), from, to))
                .chain(() -> services.write(VOLUNTEER, () -> client.generate(id, new PlanClient.Span(from, to))));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    @Description(
            "Publishes the shifts of so many days from one day on once more, beginning with the other day; a week if not said. Answers what stands there then; what is there already is not doubled, and watches whose observation has ended are left out: copyWeek tells them apart.")
    public Uni<List<@NonNull Shift>> copyShifts(
            @NonNull String communityCode,
            @NonNull LocalDate from,
            @NonNull LocalDate to,
            @DefaultValue("7") Integer days) {
        return ofOpenCases(new PlanClient.Copy(communityCode, from, daysOf(days), to, null))
                .chain(copy -> services.write(VOLUNTEER, () -> client.copy(copy)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    @Description("The same as copyShifts, telling what was made and, for each shift that was left out, why.")
    public Uni<ShiftCopy> copyWeek(
            @NonNull String communityCode,
            @NonNull LocalDate from,
            @NonNull LocalDate to,
            @DefaultValue("7") Integer days) {
        return ofOpenCases(new PlanClient.Copy(communityCode, from, daysOf(days), to, null))
                .chain(copy -> services.write(VOLUNTEER, () -> client.report(copy)));
    }

    private static int daysOf(Integer days) {
        return days == null ? 7 : days;
    }

    private Uni<PlanClient.Copy> ofOpenCases(PlanClient.Copy copy) {
        return services.read(VOLUNTEER, () -> client.watched(copy))
                .chain(cases::ended)
                .map(copy::without);
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    @Description(
            "Tells idle people with the skill about a shift that lacks hands, nobody twice; answers how many were told.")
    public Uni<Integer> callOut(@Id @NonNull String shiftId) {
        return services.write(VOLUNTEER, () -> client.callOut(Ids.one(shiftId, "shiftId")))
                .map(Count::count);
    }

    @Description("Null while registry-service is away.")
    public Uni<List<Community>> community(@Source List<DutyPlan> plans) {
        return Join.one(plans, DutyPlan::communityCode, Community::code, places::communities);
    }
}
