package org.lianfang.gateway.service;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;

/** What was asked for by its id and must be there. */
public final class Found {

    private Found() {}

    /**
     * The one found; NOT_FOUND where it is absent or outside the caller's area, which look the same.
     *
     * @param argument by which it was asked for, named where there is none
     */
    public static <T> Uni<T> only(Uni<List<T>> asked, String argument) {
        return asked.onFailure(Problem.class)
                // The service was asked for a list of keys; the caller knows one argument.
                .transform(failure -> ((Problem) failure).field() == null ? failure : ((Problem) failure).at(argument))
                .map(found -> {
                    if (found.isEmpty()) throw PlatformProblem.NOT_FOUND.at(argument);
                    return found.get(0);
                });
    }
}
