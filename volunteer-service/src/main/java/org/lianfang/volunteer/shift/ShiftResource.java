package org.lianfang.volunteer.shift;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lianfang.platform.input.NoPersonalNumbers;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.volunteer.Input;

/** Shifts over HTTP. */
@Path("/shifts")
@Authenticated
class ShiftResource {

    private final ShiftLists lists;
    private final ShiftRuns runs;
    private final ChangeShift changes;
    private final Clock clock;

    ShiftResource(ShiftLists lists, ShiftRuns runs, ChangeShift changes, Clock clock) {
        this.lists = lists;
        this.runs = runs;
        this.changes = changes;
        this.clock = clock;
    }

    /** The shifts of several communities at once; {@code first} and {@code after} hold for each of them. */
    public record ShiftPagesRequest(
            @NotNull @Size(max = 1000) List<@NotNull String> codes,
            Instant from,
            Instant to,
            Integer first,
            String after,
            Boolean count) {}

    public record ShiftIds(@NotNull @Size(max = 1000) List<@NotNull UUID> ids) {}

    /** Why a shift is called off; kept with it. */
    public record Cancellation(
            @NotBlank(message = ShiftInput.NEEDED)
                    @NoPersonalNumbers
                    @Size(max = 500, message = "最多500字。 At most 500 characters.")
                    @Pattern(regexp = "[^\\x00]*", message = ShiftInput.UNPRINTABLE)
                    String reason) {}

    @GET
    public Uni<ShiftPage> list(@BeanParam ShiftFilter filter, @BeanParam PageRequest page) {
        return lists.list(filter, page);
    }

    @POST
    @Path("/pages")
    public Uni<List<CommunityPage>> pages(@NotNull @Valid ShiftPagesRequest wanted) {
        var page = new PageRequest(
                Objects.requireNonNullElse(wanted.first(), 50),
                wanted.after(),
                Objects.requireNonNullElse(wanted.count(), false));
        ShiftWindow window = ShiftWindow.everything(clock.instant())
                .overlapping(Input.bounded("from", wanted.from()), Input.bounded("to", wanted.to()));
        return lists.pages(wanted.codes(), window, page);
    }

    @POST
    @Path("/by-ids")
    public Uni<List<ShiftView>> byIds(@NotNull @Valid ShiftIds wanted) {
        return lists.byIds(wanted.ids());
    }

    @POST
    public Uni<ShiftView> publish(@NotNull @Valid ShiftInput shift) {
        return runs.publish(shift);
    }

    /** Where the shift goes on, and why there. */
    public record Move(
            @NotBlank(message = ShiftInput.NEEDED)
                    @Size(max = 200, message = "最多200字。 At most 200 characters.")
                    @Pattern(regexp = ShiftInput.PRINTABLE, message = ShiftInput.UNPRINTABLE)
                    String place,
            @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00]*") String reason) {}

    /** When the shift ends instead, and why. */
    public record Shortening(
            @NotNull Instant endsAt, @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00]*") String reason) {}

    @POST
    @Path("/{id}/move")
    public Uni<ShiftView> move(UUID id, @NotNull @Valid Move move) {
        return runs.move(id, move.place(), move.reason());
    }

    @POST
    @Path("/{id}/shorten")
    public Uni<ShiftView> shorten(UUID id, @NotNull @Valid Shortening shortening) {
        return runs.shorten(id, Input.bounded("endsAt", shortening.endsAt()), shortening.reason());
    }

    @POST
    @Path("/{id}/change")
    public Uni<ShiftView> change(UUID id, @NotNull @Valid ShiftChange change) {
        return changes.change(id, change);
    }

    /** The codes shown at the places of these shifts; those that ask for none are left out. */
    @POST
    @Path("/check-in-codes")
    public Uni<List<CheckInCode>> checkInCodes(@NotNull @Valid ShiftIds wanted) {
        return runs.codes(wanted.ids());
    }

    @POST
    @Path("/{id}/cancel")
    public Uni<ShiftView> cancel(UUID id, @NotNull @Valid Cancellation cancellation) {
        return runs.cancel(id, cancellation.reason());
    }
}
