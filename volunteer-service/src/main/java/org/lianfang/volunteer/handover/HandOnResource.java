package org.lianfang.volunteer.handover;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.lianfang.platform.input.NoPersonalNumbers;

/** Giving on what a secondee leaves open, over HTTP. */
@Path("/bookings/{id}/hand-on")
@Authenticated
class HandOnResource {

    private final HandOn handOn;

    HandOnResource(HandOn handOn) {
        this.handOn = handOn;
    }

    /** To whom, null for the waiting line; and why. */
    public record GivenOn(
            UUID volunteerId,
            @NotBlank(message = "请填写原因。 A reason is owed.")
                    @Size(max = 500, message = "最多500字。 At most 500 characters.")
                    @Pattern(regexp = "[^\\x00]*")
                    @NoPersonalNumbers
                    String reason) {}

    @POST
    public Uni<HandOver> handOn(UUID id, @NotNull @Valid GivenOn given) {
        return handOn.handOn(id, given.volunteerId(), given.reason().strip());
    }
}
