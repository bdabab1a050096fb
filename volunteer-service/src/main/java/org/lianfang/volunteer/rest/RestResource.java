package org.lianfang.volunteer.rest;

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
import org.lianfang.volunteer.shift.ShiftView;

/** Waiving the rules of rest, over HTTP. */
@Path("/shifts/{id}/rest-waivers")
@Authenticated
class RestResource {

    private final RestWaivers waivers;

    RestResource(RestWaivers waivers) {
        this.waivers = waivers;
    }

    /** For whom, and why; kept with the shift. */
    public record Waiver(
            @NotNull UUID volunteerId, @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00]*") String reason) {}

    @POST
    public Uni<ShiftView> waive(UUID id, @NotNull @Valid Waiver waiver) {
        return waivers.waive(id, waiver.volunteerId(), waiver.reason());
    }
}
