package org.lianfang.gateway.paging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.function.Function;
import org.lianfang.gateway.service.Join;
import org.lianfang.platform.problem.PlatformProblem;

/** The sizes of pages, and whether this request asks for totals anywhere: counting rows that nobody asked for costs. */
@RequestScoped
public class Pages {

    private static final int LARGEST = 200;

    private boolean counted;

    /** The size asked for, 1 to 200; null is the default of the field. */
    public static int size(Integer first, int standard) {
        int size = first == null ? standard : first;
        if (size < 1 || size > LARGEST) throw PlatformProblem.BAD_PAGE_SIZE.at("first");
        return size;
    }

    /** The page of each community, all asked for in one call; null for one that has none. */
    public static <P, C> Uni<List<C>> ofEach(
            List<P> parents, Function<P, String> code, Function<List<String>, Uni<List<CommunityPage<C>>>> load) {
        return Join.one(parents, code, CommunityPage<C>::communityCode, load)
                .map(pages -> Join.map(pages, CommunityPage::page));
    }

    /** Whether a total is selected in the document. */
    public boolean counted() {
        return counted;
    }

    public void count(boolean wanted) {
        this.counted = wanted;
    }
}
