package org.lianfang.gateway.observation;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.lianfang.gateway.plan.DutyPlan;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.shift.Post;
import org.lianfang.gateway.shift.Shift;
import org.lianfang.gateway.shift.Shifts;
import org.lianfang.gateway.shift.WatchedCase;

/** The households that watches are for, joined to shifts and plans. */
@GraphQLApi
public class WatchGraph {

    private final Shifts shifts;
    private final Cases cases;

    WatchGraph(Shifts shifts, Cases cases) {
        this.shifts = shifts;
        this.cases = cases;
    }

    @Name("isolationCase")
    @Description(
            "The household that a watch is for: for those who run the shift, and those on duty at it, whose role sees cases.")
    public Uni<List<IsolationCase>> watched(@Source List<Shift> runs) {
        return Join.one(
                        runs,
                        run -> run.post() == Post.HOUSEHOLD_WATCH ? run.id() : null,
                        WatchedCase::shiftId,
                        shifts::watchedCases)
                .chain(watches -> Join.one(
                        watches, watch -> watch == null ? null : watch.caseId(), IsolationCase::id, cases::byIds));
    }

    @Name("isolationCase")
    @Description("The household that its watches are for.")
    public Uni<List<IsolationCase>> planned(@Source List<DutyPlan> plans) {
        return Join.one(plans, DutyPlan::caseId, IsolationCase::id, cases::byIds);
    }
}
