package org.lianfang.registry.place;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.lianfang.platform.scope.Reach;
import org.lianfang.registry.access.Conditions;

/** Reads places; each read is one statement, however many parents it is asked for. */
@Singleton
class Places {

    Uni<List<PlaceViews.Contact>> contacts(Reach reach, List<String> codes) {
        String sql =
                """
                select k.community_code, k.label, k.phone, k.hours from contact k
                where k.community_code = any(:codes)
                  and (k.community_code = any(:places)
                       or k.community_code = (select h.community_code from household h where h.id = cast(:own as uuid)))
                order by k.community_code, k.position
                """;
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Tuple.class)
                        .setParameter("codes", codes.toArray(String[]::new))
                        .setParameter("places", Conditions.communities(reach))
                        .setParameter("own", reach.household())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new PlaceViews.Contact(text(row, 0), text(row, 1), text(row, 2), text(row, 3)))
                        .toList());
    }

    Uni<List<PlaceViews.Estate>> estates(Reach reach, String keyColumn, Object keys) {
        return inside(
                reach,
                "select e.id, e.name, e.managed, e.community_code from estate e",
                "e",
                keyColumn,
                keys,
                row -> new PlaceViews.Estate(id(row, 0), text(row, 1), row.get(2, Boolean.class), text(row, 3)));
    }

    Uni<List<PlaceViews.Building>> buildings(Reach reach, String keyColumn, Object keys) {
        return inside(
                reach,
                "select b.id, b.name, b.estate_id, b.community_code, b.households from building b",
                "b",
                keyColumn,
                keys,
                row -> new PlaceViews.Building(id(row, 0), text(row, 1), id(row, 2), text(row, 3), count(row, 4)));
    }

    Uni<List<PlaceViews.Unit>> units(Reach reach, String keyColumn, Object keys) {
        return inside(
                reach,
                "select u.id, u.name, u.building_id, u.community_code, u.households from unit u",
                "u",
                keyColumn,
                keys,
                row -> new PlaceViews.Unit(id(row, 0), text(row, 1), id(row, 2), text(row, 3), count(row, 4)));
    }

    Uni<List<PlaceViews.Grid>> grids(Reach reach, String keyColumn, Object keys) {
        return inside(
                reach,
                "select g.id, g.name, g.community_code, g.households, array_to_string(g.workers, chr(31)) from grid g",
                "g",
                keyColumn,
                keys,
                row -> new PlaceViews.Grid(id(row, 0), text(row, 1), text(row, 2), count(row, 3), names(text(row, 4))));
    }

    private static <T> Uni<List<T>> inside(
            Reach reach, String select, String alias, String keyColumn, Object keys, Function<Tuple, T> view) {
        var conditions = Conditions.within(reach, alias + ".community_code", null)
                .and("%s.%s = any(:keys)".formatted(alias, keyColumn), "keys", keys);
        // Names begin with their number as a rule: 2栋 comes before 10栋.
        String order =
                " order by %1$s.community_code, coalesce(cast(substring(%1$s.name from '^[0-9]{1,9}') as integer), 0), %1$s.name"
                        .formatted(alias);
        return Panache.getSession()
                .chain(session -> conditions
                        .bind(session.createNativeQuery(select + " where " + conditions.sql() + order, Tuple.class))
                        .getResultList())
                .map(rows -> rows.stream().map(view).toList());
    }

    private static String text(Tuple row, int column) {
        return row.get(column, String.class);
    }

    private static UUID id(Tuple row, int column) {
        return row.get(column, UUID.class);
    }

    private static int count(Tuple row, int column) {
        return row.get(column, Integer.class);
    }

    private static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split("\u001f"));
    }
}
