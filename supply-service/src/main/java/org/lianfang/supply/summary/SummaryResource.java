package org.lianfang.supply.summary;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import org.lianfang.platform.trend.DaysAsked;
import org.lianfang.platform.trend.PastDay;
import org.lianfang.supply.access.OrderDoor;
import org.lianfang.supply.access.SupplyOperation;

/** The numbers of areas, over HTTP: of those asked, the ones that are granted in whole. */
@Path("/supply/summaries")
@Authenticated
class SummaryResource {

    private final OrderDoor door;
    private final Summaries summaries;
    private final DailySnapshots snapshots;
    private final Clock clock;

    SummaryResource(OrderDoor door, Summaries summaries, DailySnapshots snapshots, Clock clock) {
        this.door = door;
        this.summaries = summaries;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    public record Areas(@NotNull @Size(max = 1000) List<@NotNull @Pattern(regexp = "\\d{1,12}") String> areas) {}

    @POST
    public Uni<List<SupplySummary>> summaries(@NotNull @Valid Areas request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return door.read(SupplyOperation.SEE_OVERVIEW, sight -> {
                    List<String> whole = new LinkedHashSet<>(request.areas())
                            .stream()
                                    .filter(area -> door.coversWhole(SupplyOperation.SEE_OVERVIEW, area))
                                    .toList();
                    return summaries.of(whole, now);
                })
                .call(snapshots::keepSome);
    }

    /** The same numbers at the end of past days, oldest first; a day of which nothing was kept is missing. */
    @POST
    @Path("days")
    public Uni<List<PastDay<SupplySummary>>> ofDays(@NotNull @Valid DaysAsked asked) {
        return snapshots.of(asked);
    }
}
