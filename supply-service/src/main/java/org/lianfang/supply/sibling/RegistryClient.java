package org.lianfang.supply.sibling;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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

/** The part of registry-service that this service asks on writes. */
@RegisterRestClient(configKey = "registry")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
@Path("/references")
public interface RegistryClient {

    record Question(List<UUID> householdIds, List<UUID> residentIds) {}

    record RecipientQuestion(List<UUID> householdIds) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record References(List<HouseholdPlace> households) {}

    /** A household's place; {@code address} as written on the door. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record HouseholdPlace(
            UUID id,
            String communityCode,
            UUID estateId,
            UUID buildingId,
            UUID unitId,
            UUID gridId,
            Integer floor,
            String address) {}

    /** The head of a household; name and phone are null where the caller does not see them in clear. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Head(UUID householdId, String name, String phone, String gender) {}

    @POST
    Uni<References> references(Question question);

    @POST
    @Path("recipients")
    Uni<List<Head>> recipients(RecipientQuestion question);
}
