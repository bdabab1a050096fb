package org.lianfang.volunteer.plan;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lianfang.volunteer.Input;
import org.lianfang.volunteer.NextRows;
import org.lianfang.volunteer.shift.ShiftView;

/** Plans over HTTP. */
@Path("/duty-plans")
@Authenticated
class PlanResource {

    private final DutyPlans plans;
    private final Generation generation;

    PlanResource(DutyPlans plans, Generation generation) {
        this.plans = plans;
        this.generation = generation;
    }

    /** The days for which shifts are made, both included. */
    public record Span(@NotNull LocalDate from, @NotNull LocalDate to) {}

    /**
     * Shifts of so many days from one day on, as many days later as the other lies.
     *
     * @param withoutCases whose watches are not wanted again; null: none
     */
    public record Copy(
            @NotNull @Pattern(regexp = "\\d{12}") String communityCode,
            @NotNull LocalDate from,
            @NotNull @Min(1) @Max(62) Integer days,
            @NotNull LocalDate to,
            @Size(max = 1000) List<@NotNull UUID> withoutCases) {

        Set<UUID> leftOut() {
            return withoutCases == null ? Set.of() : Set.copyOf(withoutCases);
        }
    }

    @GET
    public Uni<List<DutyPlan>> plans(
            @QueryParam("area") String area,
            @QueryParam("withEnded") @DefaultValue("false") boolean withEnded,
            @BeanParam NextRows rows) {
        return plans.list(Input.area(area), withEnded, rows);
    }

    @POST
    public Uni<DutyPlan> savePlan(@NotNull @Valid DutyPlanInput plan) {
        return plans.save(plan);
    }

    @GET
    @Path("/{id}")
    public Uni<DutyPlan> plan(UUID id) {
        return plans.plan(id);
    }

    @POST
    @Path("/{id}")
    public Uni<DutyPlan> change(UUID id, @NotNull @Valid DutyPlanInput plan) {
        return plans.change(id, plan);
    }

    @POST
    @Path("/{id}/end")
    public Uni<DutyPlan> end(UUID id) {
        return plans.end(id);
    }

    @POST
    @Path("/{id}/shifts")
    public Uni<List<ShiftView>> generate(UUID id, @NotNull @Valid Span span) {
        return generation.ofPlan(id, span.from(), span.to());
    }

    /** What stands there then; copied once more, nothing is doubled. */
    @POST
    @Path("/copies")
    public Uni<List<ShiftView>> copy(@NotNull @Valid Copy copy) {
        return copyShifts(copy).map(ShiftCopy::standing);
    }

    /** The same, telling what was made from what was left out. */
    @POST
    @Path("/copies/report")
    public Uni<ShiftCopy> copyShifts(@NotNull @Valid Copy copy) {
        return generation.copied(copy.communityCode(), copy.from(), copy.days(), copy.to(), copy.leftOut());
    }

    /** The cases that the shifts of these days watch, each once: whether they still go on is not known here. */
    @POST
    @Path("/copies/cases")
    public Uni<List<UUID>> watched(@NotNull @Valid Copy copy) {
        return generation.watched(copy.communityCode(), copy.from(), copy.days());
    }
}
