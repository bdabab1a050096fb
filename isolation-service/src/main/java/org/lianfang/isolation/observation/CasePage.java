package org.lianfang.isolation.observation;

import java.util.List;
import org.lianfang.platform.paging.Page;

/**
 * A page of cases, with what the whole list counts where that was asked for.
 *
 * @param personsCount those in the listed cases who are in a listed status themselves, each once a community: the others of a door
 *     may be released already
 */
record CasePage(List<CaseView> nodes, Page.PageInfo pageInfo, Integer totalCount, Integer personsCount) {

    static CasePage of(Page<CaseView> page, Integer persons) {
        return new CasePage(page.nodes(), page.pageInfo(), page.totalCount(), persons);
    }
}
