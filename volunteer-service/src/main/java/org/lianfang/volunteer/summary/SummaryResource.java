package org.lianfang.volunteer.summary;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.lianfang.platform.trend.DaysAsked;
import org.lianfang.platform.trend.PastDay;

/** The overview's numbers over HTTP. */
@Path("/volunteering/summaries")
@Authenticated
class SummaryResource {

    private final Summaries summaries;
    private final DailySnapshots snapshots;

    SummaryResource(Summaries summaries, DailySnapshots snapshots) {
        this.summaries = summaries;
        this.snapshots = snapshots;
    }

    public record AreasAsked(
            @NotNull @Size(max = 1000)
                    List<
                                    @NotNull
                                    @Pattern(regexp = "\\d{2,12}", message = "区划代码为2到12位数字。 A code of 2 to 12 digits.")
                                    String>
                            areas) {}

    /** Numbers of one area as of one moment. */
    public record VolunteeringSummary(
            String area,
            Instant asOf,
            int shiftsToday,
            int placesToday,
            int bookedToday,
            int waitingToday,
            int shiftsShort) {}

    /** One row for each area that is granted to the caller in whole. */
    @POST
    public Uni<List<VolunteeringSummary>> summaries(@NotNull @Valid AreasAsked wanted) {
        return summaries.of(wanted.areas());
    }

    /** The same numbers at the end of past days, oldest first; a day of which nothing was kept is missing. */
    @POST
    @Path("days")
    public Uni<List<PastDay<VolunteeringSummary>>> ofDays(@NotNull @Valid DaysAsked asked) {
        return snapshots.of(asked);
    }
}
