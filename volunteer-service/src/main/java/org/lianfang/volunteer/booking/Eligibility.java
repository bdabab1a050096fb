package org.lianfang.volunteer.booking;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.Bookers;
import org.lianfang.volunteer.PersonLock;
import org.lianfang.volunteer.VolunteerProblem;

/** Whether the caller could book a shift if a place were free; made a volunteer if she has been none. */
@Singleton
public class Eligibility {

    private static final String PERSON =
            """
            insert into volunteer (id, name, since) values (:me, :name, :now)
            on conflict (id) do update set name = excluded.name where volunteer.name <> excluded.name
            """;

    private final Places places;
    private final Caller caller;

    Eligibility(Places places, Caller caller) {
        this.places = places;
        this.caller = caller;
    }

    /** Fails with what stands in the way; the shift must be locked. */
    public Uni<Void> check(Reach reach, UUID shiftId, Instant now) {
        return PersonLock.take(reach.person())
                .chain(() -> places.look(reach, shiftId, code -> Bookers.isStaffAt(caller, code)))
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("shiftId"))
                .invoke(outlook -> outlook.mustBeOpenTo(Bookers.rolesAt(caller, outlook.communityCode()), now))
                .invoke(outlook -> {
                    if (outlook.mine() != null) throw VolunteerProblem.ON_IT_ALREADY.problem();
                })
                .chain(Panache::getSession)
                .chain(session -> session.createNativeQuery(PERSON)
                        .setParameter("me", reach.person())
                        .setParameter("name", caller.displayName())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
