package org.lianfang.registry.place;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Asked;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Line;
import org.lianfang.platform.scope.Question;
import org.lianfang.platform.scope.Reach;
import org.lianfang.registry.access.Conditions;
import org.lianfang.registry.access.RegistryOperation;

/** Communities by name and the streets that they belong to. Every page asks for them, and most callers ask for the same ones. */
@Singleton
class PlaceNames {

    // The household of a resident reaches its own community.
    private static final String REACHED =
            """
            select c.code, c.name, c.official_name, c.street_code, c.street_name from opened_community c
            where (c.code = any(:places) or c.code = (select h.community_code from household h where h.id = cast(:own as uuid)))
              and %s
            order by c.code
            """;

    private final Door door;
    private final Caller caller;

    PlaceNames(Door door, Caller caller) {
        this.door = door;
        this.caller = caller;
    }

    /** Which of the communities that are reached. */
    enum Those {
        ALL("true"),
        /** Keys are beginnings of their codes. */
        INSIDE("c.code ^@ any (cast(:keys as text[]))"),
        BY_CODE("c.code = any (cast(:keys as text[]))"),
        BY_STREET("c.street_code = any (cast(:keys as text[]))");

        private final String clause;

        Those(String clause) {
            this.clause = clause;
        }
    }

    record Name(PlaceViews.Community community, PlaceViews.Street street) {
        static Name of(Line row) {
            String streetCode = row.text(3);
            return new Name(
                    new PlaceViews.Community(row.text(0), row.text(1), row.text(2), streetCode),
                    new PlaceViews.Street(streetCode, row.text(4)));
        }
    }

    Uni<List<PlaceViews.Community>> communities(Those those, List<String> keys) {
        return names(those, keys)
                .map(names -> names.stream().map(Name::community).toList());
    }

    Uni<List<PlaceViews.Street>> streets(Those those, List<String> keys) {
        return names(those, keys)
                .map(names -> names.stream().map(Name::street).distinct().toList());
    }

    private Uni<List<Name>> names(Those those, List<String> keys) {
        var asked = new Named(those, keys.stream().distinct().sorted().toList());
        return door.askShared(
                caller.scope(RegistryOperation.SEE_PLACE_NAMES), asked, reach -> Asked.rows(asked.in(reach), Name::of));
    }

    private record Named(Those those, List<String> keys) {
        Question in(Reach reach) {
            return new Question(REACHED.formatted(those.clause))
                    .with("places", Conditions.communities(reach))
                    .with("own", reach.household())
                    .with("keys", keys.toArray(String[]::new));
        }
    }
}
