package org.lianfang.volunteer.post;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.lianfang.volunteer.Input;

/** The rules of posts over HTTP. */
@Path("/posts")
@Authenticated
class PostResource {

    private final PostRules rules;

    PostResource(PostRules rules) {
        this.rules = rules;
    }

    /** @param on left out: today */
    @GET
    public Uni<List<PostRule>> rules(@QueryParam("on") String on) {
        return rules.on(Input.day("on", on));
    }
}
