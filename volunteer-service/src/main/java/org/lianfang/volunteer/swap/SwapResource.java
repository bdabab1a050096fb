package org.lianfang.volunteer.swap;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.lianfang.volunteer.Input;
import org.lianfang.volunteer.NextRows;

/** Swaps over HTTP. */
@Path("/swaps")
@Authenticated
class SwapResource {

    private final Swaps swaps;
    private final SwapDecisions decisions;

    SwapResource(Swaps swaps, SwapDecisions decisions) {
        this.swaps = swaps;
        this.decisions = decisions;
    }

    public record SwapDecision(@NotNull Boolean approve) {}

    /** What the caller offers, has agreed to, or may agree to. */
    @GET
    public Uni<List<Swap>> swaps(@QueryParam("area") String area, @BeanParam NextRows rows) {
        return swaps.forMe(Input.area(area), rows);
    }

    /** What waits for the word of those who run the shifts. */
    @GET
    @Path("asked")
    public Uni<List<Swap>> toDecide(@QueryParam("area") String area, @BeanParam NextRows rows) {
        return decisions.toDecide(Input.area(area), rows);
    }

    @POST
    @Path("{id}/withdraw")
    public Uni<Swap> withdraw(UUID id) {
        return swaps.withdraw(id);
    }

    /** She whom it is offered to by name says no. */
    @POST
    @Path("{id}/decline")
    public Uni<Swap> decline(UUID id) {
        return swaps.decline(id);
    }

    @POST
    @Path("{id}/accept")
    public Uni<Swap> accept(UUID id) {
        return swaps.accept(id);
    }

    @POST
    @Path("{id}/decision")
    public Uni<Swap> decide(UUID id, @NotNull @Valid SwapDecision decision) {
        return decisions.decide(id, decision.approve());
    }
}
