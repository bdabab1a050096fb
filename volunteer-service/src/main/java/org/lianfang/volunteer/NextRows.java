package org.lianfang.volunteer;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.lianfang.platform.problem.PlatformProblem;

/**
 * The next rows of a plain list: a {@code @BeanParam} of resources whose lists are short on most days.
 *
 * @param first how many, 1 to 200
 * @param after the id of the last row seen; null from the beginning
 */
public record NextRows(@QueryParam("first") @DefaultValue("200") int first, @QueryParam("after") UUID after) {

    public NextRows {
        if (first < 1 || first > 200) throw PlatformProblem.BAD_PAGE_SIZE.at("first");
    }
}
