package org.lianfang.registry.division;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.registry.access.RegistryOperation;

/** Reads the official list. */
@Singleton
class Divisions {

    private static final String STREET =
            """
            select d.code, d.name, exists (select from opened_community o where o.code = d.code) as opened
            from division d where d.code >= :street and d.code < :end and d.unlisted is null order by d.code""";
    private static final String FORMER =
            "select name, since, until from division_former_name where code = :code order by until desc";

    private final Door door;

    Divisions(Door door) {
        this.door = door;
    }

    /** A street and what lies in it. */
    record Street(String code, String name, List<Community> communities) {}

    /** @param name as spoken, {@code officialName} as listed (design, section 10) */
    record Community(String code, String name, String officialName, boolean opened) {}

    record FormerName(String name, Instant since, Instant until) {}

    Uni<Street> street(String code) {
        return door.bulk(RegistryOperation.SEE_DIVISIONS, (reach, note) -> Panache.getSession()
                .chain(session -> session.createNativeQuery(STREET, Tuple.class)
                        .setParameter("street", code)
                        .setParameter("end", code + ":")
                        .getResultList())
                .map(rows -> street(code, rows)));
    }

    private static Street street(String code, List<Tuple> rows) {
        if (rows.isEmpty() || !rows.get(0).get(0, String.class).equals(code))
            throw PlatformProblem.NOT_FOUND.at("street");
        var communities = new ArrayList<Community>();
        for (Tuple row : rows.subList(1, rows.size())) {
            String officialName = row.get(1, String.class);
            communities.add(new Community(
                    row.get(0, String.class), SpokenName.of(officialName), officialName, row.get(2, Boolean.class)));
        }
        return new Street(code, rows.get(0).get(1, String.class), communities);
    }

    Uni<List<FormerName>> formerNames(String code) {
        return door.bulk(RegistryOperation.SEE_DIVISIONS, (reach, note) -> Panache.getSession()
                .chain(session -> session.createNativeQuery(FORMER, Tuple.class)
                        .setParameter("code", code)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new FormerName(row.get(0, String.class), at(row, 1), at(row, 2)))
                        .toList()));
    }

    private static Instant at(Tuple row, int column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }
}
