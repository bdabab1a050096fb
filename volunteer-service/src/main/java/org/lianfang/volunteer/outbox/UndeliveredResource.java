package org.lianfang.volunteer.outbox;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.lianfang.volunteer.Input;
import org.lianfang.volunteer.NextRows;

/** What was given up, over HTTP. */
@Path("/deliveries/given-up")
@Authenticated
class UndeliveredResource {

    private final UndeliveredList list;

    UndeliveredResource(UndeliveredList list) {
        this.list = list;
    }

    @GET
    public Uni<List<Undelivered>> undelivered(@QueryParam("area") String area, @BeanParam NextRows rows) {
        return list.of(Input.area(area), rows);
    }
}
