package org.lianfang.isolation.check;

import java.util.List;
import org.lianfang.platform.paging.Page;

/**
 * A page of checks, with what the whole list counts where that was asked for.
 *
 * @param personsCount those who were checked, each once a community
 */
record CheckPage(List<CheckView> nodes, Page.PageInfo pageInfo, Integer totalCount, Integer personsCount) {

    static CheckPage of(Page<CheckView> page, Integer persons) {
        return new CheckPage(page.nodes(), page.pageInfo(), page.totalCount(), persons);
    }
}
