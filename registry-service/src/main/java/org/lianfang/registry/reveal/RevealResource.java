package org.lianfang.registry.reveal;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.lianfang.platform.input.NoPersonalNumbers;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.registry.access.RegistryOperation;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.resident.ResidentList;
import org.lianfang.registry.resident.ResidentView;
import org.lianfang.registry.resident.ResidentViews;
import org.lianfang.registry.search.Words;

/** Shows one person with nothing masked. */
@Path("/residents/{id}/reveal")
class RevealResource {

    private final Door door;
    private final ResidentList residents;
    private final ResidentViews views;

    RevealResource(Door door, ResidentList residents, ResidentViews views) {
        this.door = door;
        this.residents = residents;
        this.views = views;
    }

    /** Why someone has to be seen in clear. */
    public record Reveal(@NotNull @NoPersonalNumbers @Size(max = 500) String reason) {}

    @POST
    public Uni<ResidentView> reveal(@RestPath UUID id, @NotNull @Valid Reveal reveal) {
        String reason = Words.tidy(reveal.reason());
        if (reason.isEmpty()) throw RegistryProblem.REASON_MISSING.at("reason");
        return door.write(RegistryOperation.REVEAL_RESIDENT, (reach, note) -> residents
                .one(reach, id)
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("residentId"))
                .invoke(row -> note.on(id).in(row.where().communityCode()).because(reason))
                .map(views::revealed));
    }
}
