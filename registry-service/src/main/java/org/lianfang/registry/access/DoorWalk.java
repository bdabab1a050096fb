package org.lianfang.registry.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
        Optional<Start> start = start(request);
        start.ifPresent(after -> conditions
                .with("startCode", after.code())
                .with("startDoor", after.door())
                .with("startId", after.id()));
        List<String> parts = start.isEmpty()
                ? List.of("")
                : List.of(
                        " and %1$s.community_code = :startCode and (%1$s.door_order, %1$s.id) > (:startDoor, :startId)"
                                .formatted(alias),
                        " and %s.community_code > :startCode".formatted(alias));
        String order = " order by %1$s.community_code, %1$s.door_order, %1$s.id limit :limit";
        List<String> pieces = conditions.ways().stream()
                .flatMap(way -> parts.stream()
                        .map(part -> select + conditions.sql() + " and " + way + part + order.formatted(alias)))
                .toList();
        if (pieces.size() == 1) return conditions.lookUp() + pieces.get(0);
        return conditions.lookUp()
                + pieces.stream().collect(Collectors.joining(") union all (", "select walk.* from ((", ")) walk"))
                + order.formatted("walk");
    }
}
