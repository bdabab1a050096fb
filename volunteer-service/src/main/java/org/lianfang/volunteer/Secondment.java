package org.lianfang.volunteer;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.caller.Grant;
import org.lianfang.platform.caller.Role;
import org.lianfang.platform.time.ChinaTime;

/**
 * Whether a secondee is still one. Her grant ends by its date; this is the service's own record beside it, for the login whose grant
 * was never given an end, or one later than the roster's.
 */
@Singleton
class Secondment {

    private static final String OVER =
            "select secondment_over(:login, :today, cast(:until as date), cast(:actsOn as uuid))";

    private final Caller caller;
    private final Clock clock;

    Secondment(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Asked within the act's own transaction, of those only who come as grid workers: no other is a secondee.
     *
     * @param actsOn a shift, a booking or what is offered of one: a secondment ends in its community
     */
    Uni<Void> mustLast(UUID actsOn) {
        List<Grant> grants = caller.grants().stream()
                .filter(grant -> grant.role() == Role.GRID_WORKER)
                .toList();
        if (grants.isEmpty()) return Uni.createFrom().voidItem();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OVER, LocalDate.class)
                        .setParameter("login", caller.username().toLowerCase(Locale.ROOT))
                        .setParameter("today", ChinaTime.today(clock))
                        .setParameter("until", lastDay(grants))
                        .setParameter("actsOn", actsOn)
                        .getSingleResultOrNull())
                .invoke(ended -> {
                    if (ended != null) throw VolunteerProblem.SECONDMENT_ENDED.with(ended.toString());
                })
                .replaceWithVoid();
    }

    /** Null where one of them has no end. */
    private static LocalDate lastDay(List<Grant> grants) {
        boolean endless = grants.stream().anyMatch(grant -> grant.until() == null);
        return endless
                ? null
                : grants.stream().map(Grant::until).max(LocalDate::compareTo).orElseThrow();
    }
}
