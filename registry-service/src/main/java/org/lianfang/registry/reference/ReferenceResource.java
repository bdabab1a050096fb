package org.lianfang.registry.reference;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Door;
import org.lianfang.registry.access.Clearance;
import org.lianfang.registry.access.RegistryOperation;

/** Answers what other services ask on writes, within the rights of the person whose token asks. */
@Path("/references")
class ReferenceResource {

    private final Door door;
    private final Caller caller;
    private final ReferenceReader reader;

    ReferenceResource(Door door, Caller caller, ReferenceReader reader) {
        this.door = door;
        this.caller = caller;
        this.reader = reader;
    }

    /** Which of these exist in the caller's area; residents only where the role may see them. */
    @POST
    public Uni<References.Found> references(@NotNull @Valid References.Asked asked) {
        return door.read(RegistryOperation.SEE_HOUSEHOLDS, reach -> reader.households(reach, asked.householdIds()))
                .chain(households -> residents(asked).map(residents -> new References.Found(households, residents)));
    }

    private Uni<List<References.ResidentReference>> residents(References.Asked asked) {
        var scope = caller.scope(RegistryOperation.SEE_RESIDENTS);
        if (asked.residentIds().isEmpty() || scope.isEmpty())
            return Uni.createFrom().item(List.of());
        return door.read(scope, reach -> reader.residents(reach, asked.residentIds()));
    }

    /** Every household that an isolation order means, with who lives there. */
    @POST
    @Path("/doors")
    public Uni<List<References.DoorReference>> doors(@NotNull @Valid References.DoorsAsked asked) {
        return door.read(RegistryOperation.RESOLVE_DOORS, reach -> reader.doors(reach, asked));
    }

    /** The head of each household, or the first adult who is there. */
    @POST
    @Path("/recipients")
    public Uni<List<References.Recipient>> recipients(@NotNull @Valid References.RecipientsAsked asked) {
        Clearance clearance = Clearance.of(caller);
        return door.read(
                RegistryOperation.SEE_HOUSEHOLDS, reach -> reader.recipients(reach, asked.householdIds(), clearance));
    }
}
