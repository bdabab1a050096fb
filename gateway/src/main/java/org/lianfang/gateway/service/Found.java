package org.lianfang.gateway.service;

import java.util.List;
import org.lianfang.platform.problem.PlatformProblem;

/** What was asked for by its id and must be there. */
public final class Found {

    private Found() {}

    /** The one found; NOT_FOUND where it is absent or outside the caller's area, which look the same. */
    public static <T> T only(List<T> found) {
        if (found.isEmpty()) throw PlatformProblem.NOT_FOUND.problem();
        return found.get(0);
    }
}
