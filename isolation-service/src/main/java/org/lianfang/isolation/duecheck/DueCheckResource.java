package org.lianfang.isolation.duecheck;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.isolation.IsolationOperation;
import org.lianfang.isolation.check.CheckSlot;
import org.lianfang.isolation.rule.PlausibleDay;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;

/** The checks a day asks for, one a person and slot, done or not. */
@Path("/due-checks")
class DueCheckResource {

    private final Door door;
    private final Caller caller;
    private final DueChecks due;

    DueCheckResource(Door door, Caller caller, DueChecks due) {
        this.door = door;
        this.caller = caller;
        this.due = due;
    }

    @GET
    public Uni<Page<DueCheckView>> list(
            @RestQuery String area,
            @RestQuery LocalDate on,
            @RestQuery CheckSlot slot,
            @RestQuery DueState state,
            @BeanParam PageRequest request) {
        if (on == null) throw PlatformProblem.BAD_INPUT.at("on");
        PlausibleDay.require(on, "on");
        var scope = caller.scope(IsolationOperation.SEE_CASES).within(area);
        return door.read(scope, reach -> due.page(reach, area, on, slot, state, request));
    }
}
