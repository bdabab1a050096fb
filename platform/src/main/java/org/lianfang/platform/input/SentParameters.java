package org.lianfang.platform.input;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.lianfang.platform.problem.PlatformProblem;

/** Refuses parameters of an address that are broken, or longer than any cursor or search text of ours. */
public class SentParameters {

    private static final int LONGEST = 2000;

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            for (String value : values) {
                if (value.length() > LONGEST || SentText.isBroken(value)) throw PlatformProblem.BAD_INPUT.at(name);
            }
        });
    }
}
