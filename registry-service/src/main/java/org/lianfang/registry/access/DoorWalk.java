package org.lianfang.registry.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.platform.paging.PageRequest;

/** The order in which lists are read: community by community, door by door, as one walks; and the place where a page starts. */
public final class DoorWalk {

    private DoorWalk() {}

    /** The last row that was seen. */
    public record Start(String code, String door, UUID id) {
        static Start read(List<String> key) {
            return new Start(key.get(0), key.get(1), UUID.fromString(key.get(2)));
        }
    }

    public static Optional<Start> start(PageRequest request) {
        return request.start(3, Start::read);
    }

    /**
     * One page as one statement. A later page is the rest of its community and then the communities after it: as one comparison over
     * three columns it would read every door before it, and the last page would be slower than the first.
     *
     * @param select a select with the columns community_code, door_order and id, up to its where
     */
    public static String page(String select, String alias, Conditions conditions, PageRequest request) {
        conditions.with("limit", request.limit());
        String order = " order by %1$s.community_code, %1$s.door_order, %1$s.id limit :limit".formatted(alias);
        Optional<Start> start = start(request);
        if (start.isEmpty()) return select + conditions.sql() + order;
        conditions
                .with("startCode", start.get().code())
                .with("startDoor", start.get().door())
                .with("startId", start.get().id());
        return """
               select walk.* from (
                 (%1$s %2$s and %3$s.community_code = :startCode and (%3$s.door_order, %3$s.id) > (:startDoor, :startId) %4$s)
                 union all
                 (%1$s %2$s and %3$s.community_code > :startCode %4$s)) walk
               order by walk.community_code, walk.door_order, walk.id limit :limit"""
                .formatted(select, conditions.sql(), alias, order);
    }
}
