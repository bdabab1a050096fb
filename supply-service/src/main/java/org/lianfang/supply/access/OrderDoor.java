package org.lianfang.supply.access;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.caller.Role;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Asked;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Question;
import org.lianfang.platform.scope.Reach;
import org.lianfang.supply.SupplyProblem;
import org.lianfang.supply.sibling.Siblings;

/**
 * The platform's door with what orders need beside it: the shift that a volunteer is checked in to, asked from volunteer-service
 * before the transaction opens, and the places of a health worker.
 */
@Singleton
public class OrderDoor {

    private static final Pattern AREA = Pattern.compile("\\d{1,12}");

    private static final String OPEN_HEALTH =
            """
            select set_config('app.health_codes', coalesce((select array_agg(c.code)::text from opened_community c
                                                            where c.code ^@ any (cast(:areas as text[]))), '{}'), true) as codes,
                   set_config('app.health_places', cast(cast(:places as text[]) as text), true) as places
            """;

    private final Door door;
    private final Caller caller;
    private final Siblings siblings;

    OrderDoor(Door door, Caller caller, Siblings siblings) {
        this.door = door;
        this.caller = caller;
        this.siblings = siblings;
    }

    public <T> Uni<T> read(SupplyOperation operation, Function<Sight, Uni<T>> work) {
        return read(operation, null, work);
    }

    /** @param area narrows to a division code or a prefix of one; null for all that is granted */
    public <T> Uni<T> read(SupplyOperation operation, String area, Function<Sight, Uni<T>> work) {
        if (area != null && !AREA.matcher(area).matches()) {
            return Uni.createFrom().failure(SupplyProblem.BAD_AREA.at("area"));
        }
        if (isRefused(operation)) return Uni.createFrom().failure(PlatformProblem.FORBIDDEN.problem());
        return shift(operation).chain(shift -> {
            OrderScope scope = OrderScope.of(operation, caller, area, shift.orElse(null));
            return door.read(
                    scope.scope(),
                    reach -> sight(scope, reach, area).inTransaction().chain(work::apply));
        });
    }

    /** Reads by statements alone, in two trips to the database, what is asked all the time, see {@link Door#askOften}. */
    public <F, T> Uni<T> ask(SupplyOperation operation, Asked<F> asked, BiFunction<F, Sight, T> shown) {
        if (isRefused(operation)) return Uni.createFrom().failure(PlatformProblem.FORBIDDEN.problem());
        return shift(operation).chain(shift -> {
            OrderScope scope = OrderScope.of(operation, caller, null, shift.orElse(null));
            return door.askOften(scope.scope(), reach -> sight(scope, reach, null)
                    .and(asked, (sight, found) -> shown.apply(found, sight)));
        });
    }

    public <T> Uni<T> write(SupplyOperation operation, BiFunction<Sight, AuditNote, Uni<T>> work) {
        if (isRefused(operation)) return door.refuse(operation, List.of());
        return shift(operation).chain(shift -> {
            OrderScope scope = OrderScope.of(operation, caller, null, shift.orElse(null));
            return door.write(
                    scope.scope(),
                    (reach, note) -> sight(scope, reach, null).inTransaction().chain(sight -> work.apply(sight, note)));
        });
    }

    /** Refuses with FORBIDDEN, and in the audit, who may not do this anywhere; before a sibling is asked for it. */
    public Uni<Void> permit(SupplyOperation operation, List<UUID> ids) {
        return isRefused(operation)
                ? door.refuse(operation, ids)
                : Uni.createFrom().voidItem();
    }

    /** The same for an operation that reads and touches no table. */
    public Uni<Void> permitRead(SupplyOperation operation) {
        return isRefused(operation)
                ? Uni.createFrom().failure(PlatformProblem.FORBIDDEN.problem())
                : Uni.createFrom().voidItem();
    }

    /** Whether one of the operation's grants covers the whole of this area. */
    public boolean coversWhole(SupplyOperation operation, String area) {
        return caller.mayAt(area, operation.roles());
    }

    public UUID person() {
        return caller.id();
    }

    private boolean isRefused(SupplyOperation operation) {
        return caller.scope(operation).isEmpty();
    }

    private Uni<Optional<UUID>> shift(SupplyOperation operation) {
        if (!operation.onShift() || !caller.roles().contains(Role.VOLUNTEER)) {
            return Uni.createFrom().item(Optional.empty());
        }
        boolean otherwise =
                !OrderScope.of(operation, caller, null, null).scope().isEmpty();
        Uni<Optional<UUID>> duty = siblings.duty();
        // Who is also a manager keeps the own area while volunteer-service is away; who is a volunteer only must be
        // told.
        return otherwise ? duty.onFailure(Siblings::isAway).recoverWithItem(Optional.empty()) : duty;
    }

    private Asked<Sight> sight(OrderScope scope, Reach reach, String area) {
        Rights rights = Rights.of(caller);
        if (!scope.hasHealth()) return Asked.known(new Sight(reach, List.of(), List.of(), area, rights));
        var open = new Question(OPEN_HEALTH)
                .with("areas", scope.healthAreas().toArray(String[]::new))
                .with("places", scope.healthPlaces().toArray(String[]::new));
        return Asked.rows(open, row -> codes(row.text(0)))
                .map(codes -> new Sight(reach, codes.get(0), scope.healthPlaces(), area, rights));
    }

    // The text form of a text[] of digits.
    private static List<String> codes(String array) {
        String inner = array.substring(1, array.length() - 1);
        return inner.isEmpty() ? List.of() : Arrays.asList(inner.split(","));
    }
}
