package org.lianfang.volunteer.handover;

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

/** Hand-overs over HTTP. */
@Path("/hand-overs")
@Authenticated
class HandOverResource {

    private final HandOvers handOvers;
    private final HandOverDecisions decisions;

    HandOverResource(HandOvers handOvers, HandOverDecisions decisions) {
        this.handOvers = handOvers;
        this.decisions = decisions;
    }

    public record Decision(@NotNull Boolean approve) {}

    /** What the caller offers, has asked for, or may take. */
    @GET
    public Uni<List<HandOver>> handOvers(@QueryParam("area") String area, @BeanParam NextRows rows) {
        return handOvers.forMe(Input.area(area), rows);
    }

    /** What waits for the word of those who run the shift. */
    @GET
    @Path("asked")
    public Uni<List<HandOver>> toDecide(@QueryParam("area") String area, @BeanParam NextRows rows) {
        return decisions.toDecide(Input.area(area), rows);
    }

    @POST
    @Path("{id}/withdraw")
    public Uni<HandOver> withdraw(UUID id) {
        return handOvers.withdraw(id);
    }

    /** She whom it is offered to by name says no. */
    @POST
    @Path("{id}/decline")
    public Uni<HandOver> decline(UUID id) {
        return handOvers.decline(id);
    }

    @POST
    @Path("{id}/take")
    public Uni<HandOver> take(UUID id) {
        return handOvers.take(id);
    }

    @POST
    @Path("{id}/decision")
    public Uni<HandOver> decide(UUID id, @NotNull @Valid Decision decision) {
        return decisions.decide(id, decision.approve());
    }
}
