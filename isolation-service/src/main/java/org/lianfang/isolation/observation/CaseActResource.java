package org.lianfang.isolation.observation;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** The acts on a case: add, extend, release, transfer, cancel. Each answers the case as it then is. */
@Path("/cases")
class CaseActResource {

    private final CaseActs acts;
    private final JoiningPerson joining;

    CaseActResource(CaseActs acts, JoiningPerson joining) {
        this.acts = acts;
        this.joining = joining;
    }

    @POST
    @Path("{id}/persons")
    public Uni<CaseView> addPerson(UUID id, @NotNull @Valid Acts.AddPerson act) {
        return joining.add(id, act);
    }

    @POST
    @Path("{id}/extend")
    public Uni<CaseView> extend(UUID id, @NotNull @Valid Acts.Extend act) {
        return acts.extend(id, act);
    }

    @POST
    @Path("{id}/release")
    public Uni<CaseView> release(UUID id, @NotNull @Valid Acts.Release act) {
        return acts.release(id, act);
    }

    @POST
    @Path("{id}/transfer")
    public Uni<CaseView> transfer(UUID id, @NotNull @Valid Acts.Transfer act) {
        return acts.transfer(id, act);
    }

    @POST
    @Path("{id}/cancel")
    public Uni<CaseView> cancel(UUID id, @NotNull @Valid Acts.Cancel act) {
        return acts.cancel(id, act);
    }
}
