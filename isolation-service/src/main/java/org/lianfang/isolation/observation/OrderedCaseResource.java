package org.lianfang.isolation.observation;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.lianfang.isolation.IsolationOperation;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.time.ChinaTime;

/** The cases that an order opened, lengthened or met. */
@Path("/isolation-orders")
class OrderedCaseResource {

    private final Door door;
    private final CaseLists lists;
    private final Clock clock;

    OrderedCaseResource(Door door, CaseLists lists, Clock clock) {
        this.door = door;
        this.lists = lists;
        this.clock = clock;
    }

    @GET
    @Path("{id}/cases")
    public Uni<CasePage> cases(UUID id, @BeanParam PageRequest request) {
        return door.read(
                IsolationOperation.SEE_CASES, reach -> lists.ofOrder(reach, id, request, ChinaTime.today(clock)));
    }
}
