package org.lianfang.supply.reading;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.supply.access.OrderDoor;
import org.lianfang.supply.access.SupplyOperation;
import org.lianfang.supply.text.OrderText;

/** Reads a note into lines without storing it. */
@Path("/texts")
@Authenticated
class TextResource {

    private final OrderDoor door;
    private final Clock clock;

    TextResource(OrderDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    public record Note(@NotNull @Size(max = 4000) String text) {}

    @POST
    @Path("lines")
    public Uni<List<KindLine>> lines(@NotNull @Valid Note note) {
        return door.permitRead(SupplyOperation.READ_ORDER_TEXT)
                .map(permitted -> OrderText.read(note.text(), ChinaTime.today(clock)).stream()
                        .map(KindLine::of)
                        .toList());
    }
}
