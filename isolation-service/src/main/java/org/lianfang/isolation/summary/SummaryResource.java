package org.lianfang.isolation.summary;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.lianfang.isolation.IsolationOperation;
import org.lianfang.isolation.scoped.Keys;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.trend.DaysAsked;
import org.lianfang.platform.trend.PastDay;

/** The numbers of areas; an area of which the caller holds only a part, or nothing, is missing from the answer. */
@Path("/isolation/summaries")
class SummaryResource {

    private final Door door;
    private final Caller caller;
    private final Summaries summaries;
    private final DailySnapshots snapshots;

    SummaryResource(Door door, Caller caller, Summaries summaries, DailySnapshots snapshots) {
        this.door = door;
        this.caller = caller;
        this.summaries = summaries;
        this.snapshots = snapshots;
    }

    record Areas(@NotNull @Size(max = Keys.MOST) List<@NotNull @Pattern(regexp = "\\d{2,12}") String> areas) {}

    private record Counted(List<String> areas) {}

    @POST
    public Uni<List<SummaryView>> of(@NotNull @Valid Areas asked) {
        var operation = IsolationOperation.SEE_OVERVIEW;
        List<String> whole = asked.areas().stream()
                .distinct()
                .filter(area -> caller.mayAt(area, operation.roles()))
                .toList();
        return door.readShared(caller.scope(operation), new Counted(whole), reach -> summaries.of(reach, whole))
                .call(snapshots::keepSome);
    }

    /** The same numbers at the end of past days, oldest first; a day of which nothing was kept is missing. */
    @POST
    @Path("days")
    public Uni<List<PastDay<SummaryView>>> ofDays(@NotNull @Valid DaysAsked asked) {
        return snapshots.of(asked);
    }
}
