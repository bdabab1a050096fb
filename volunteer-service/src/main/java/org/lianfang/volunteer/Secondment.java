package org.lianfang.volunteer;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.caller.Role;
import org.lianfang.platform.time.ChinaTime;

/**
 * Whether a secondee is still one. Her grant ends by its date; this is the service's own record beside it, for the login whose grant
 * was never given an end, or one later than the roster's.
 */
@Singleton
class Secondment {

    private static final String OVER = "select secondment_over(:login, :today)";

    private final Caller caller;
    private final Clock clock;

    Secondment(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** Asked within the act's own transaction, of those only who come as grid workers: no other is a secondee. */
    Uni<Void> mustLast() {
        boolean gridWorker = caller.grants().stream().anyMatch(grant -> grant.role() == Role.GRID_WORKER);
        if (!gridWorker) return Uni.createFrom().voidItem();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OVER, LocalDate.class)
                        .setParameter("login", caller.username().toLowerCase(Locale.ROOT))
                        .setParameter("today", ChinaTime.today(clock))
                        .getSingleResultOrNull())
                .invoke(ended -> {
                    if (ended != null) throw VolunteerProblem.SECONDMENT_ENDED.with(ended.toString());
                })
                .replaceWithVoid();
    }
}
