package org.lianfang.volunteer.feed;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.volunteer.Input;
import org.lianfang.volunteer.VolunteerOperation;

/** The feed as events of a stream, which ends with the caller's login. */
@Path("/shifts/changes")
@Authenticated
class FeedResource {

    /** Set by the framework: seconds since 1970. */
    private static final String LOGIN_ENDS = "quarkus.identity.expire-time";

    private final Feed feed;
    private final Caller caller;
    private final SecurityIdentity identity;

    FeedResource(Feed feed, Caller caller, SecurityIdentity identity) {
        this.feed = feed;
        this.caller = caller;
        this.identity = identity;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<Change> changes(@QueryParam("area") String area, @QueryParam("since") String since) {
        // A stream that has begun cannot be refused any more: looked at here, before the door looks again.
        if (caller.scope(VolunteerOperation.SEE_SHIFTS).isEmpty()) throw PlatformProblem.FORBIDDEN.problem();
        Long ends = identity.getAttribute(LOGIN_ENDS);
        var scope = caller.scope(VolunteerOperation.SEE_SHIFTS).within(Input.area(area));
        return feed.open(scope, Input.instant("since", since), Instant.ofEpochSecond(ends));
    }
}
