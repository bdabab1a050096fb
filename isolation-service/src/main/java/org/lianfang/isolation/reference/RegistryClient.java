package org.lianfang.isolation.reference;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** The part of registry-service that this service asks. */
@RegisterRestClient(configKey = "registry")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
@Path("/references")
interface RegistryClient {

    /** Ids of doors and persons that a write names. */
    record Question(List<UUID> householdIds, List<UUID> residentIds) {}

    /** Doors of one community, named in any mixture. */
    record DoorQuestion(String communityCode, List<UUID> buildingIds, List<UUID> unitIds, List<UUID> householdIds) {}

    @POST
    Uni<References> references(Question question);

    @POST
    @Path("/doors")
    Uni<List<DoorReference>> doors(DoorQuestion question);
}
