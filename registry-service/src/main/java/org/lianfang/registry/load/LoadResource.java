package org.lianfang.registry.load;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.lianfang.platform.caller.Caller;

/** The operator's bulk load of a community. */
@Path("/operator/households")
@RolesAllowed(Caller.OPERATOR)
class LoadResource {

    private final LoadHouseholds households;

    LoadResource(LoadHouseholds households) {
        this.households = households;
    }

    @PUT
    @Blocking
    public void load(@NotNull @Valid Roster roster) {
        households.load(roster);
    }
}
