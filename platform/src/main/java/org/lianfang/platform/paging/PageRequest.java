package org.lianfang.platform.paging;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lianfang.platform.problem.PlatformProblem;

/**
 * Which page of a list is asked for: a {@code @BeanParam} of list resources.
 *
 * @param first how many, 1 to 200
 * @param after the cursor of the last row seen; null for the first page
 * @param count whether the total is wanted
 */
public record PageRequest(
        @QueryParam("first") @DefaultValue("50") int first,
        @QueryParam("after") String after,
        @QueryParam("count") @DefaultValue("false") boolean count) {

    public PageRequest {
        if (first < 1 || first > 200) throw PlatformProblem.BAD_PAGE_SIZE.at("first");
    }

    /** One more than asked for: see {@link Page#of}. */
    public int limit() {
        return first + 1;
    }

    /** The key to start after, its parts given as text to the reader; empty for the first page. */
    public <K> Optional<K> start(int parts, Function<List<String>, K> reader) {
        if (after == null) return Optional.empty();
        try {
            return Optional.of(reader.apply(Cursor.read(after, parts)));
        } catch (IllegalArgumentException | java.time.DateTimeException | NullPointerException notOurs) {
            throw PlatformProblem.BAD_CURSOR.at("after");
        }
    }
}
