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

    /** Fails with what stands in the way of a place that another gives up, also for one who waits in line; the shift must be locked. */
    public Uni<Void> forHandOver(Reach reach, UUID shiftId, Instant now) {
        return PersonLock.take(reach.person())
                .chain(() -> look(reach, shiftId))
                .invoke(outlook -> outlook.mustBeOpenTo(Bookers.rolesAt(caller, outlook.communityCode()), now))
                .invoke(outlook -> {
                    if (outlook.mine() != null && !outlook.waits()) throw VolunteerProblem.ON_IT_ALREADY.problem();
                })
                .chain(() -> known(reach, now));
    }

    /** As what, and where, someone asks for a shift; {@code ready}: at short notice, as her profile says. */
    public record Asking(String communityCode, boolean staff, boolean ready) {}

    /** Fails with what stands in the way of being in the draw of this shift; holding nothing, it takes no lock. */
    public Uni<Asking> forDraw(Reach reach, UUID shiftId, Instant now) {
        return look(reach, shiftId)
                .invoke(outlook -> outlook.mustAdmit(Bookers.rolesAt(caller, outlook.communityCode()), now))
                .invoke(outlook -> outlook.mustBeDrawnLater(now))
                .invoke(Outlook::mustFit)
                .call(() -> known(reach, now))
                .map(this::asking);
    }

    /** Fails with what stands in the way of a place on this shift that another gives up for one of hers, also for one who waits in line; overlap and rest follow then. */
    public Uni<Asking> forSwap(Reach reach, UUID shiftId, Instant now) {
        return look(reach, shiftId)
                .invoke(outlook -> outlook.mustAdmit(Bookers.rolesAt(caller, outlook.communityCode()), now))
                .invoke(outlook -> {
                    if (outlook.hasStarted(now)) throw VolunteerProblem.SHIFT_ENDED.problem();
                    if (outlook.mine() != null && !outlook.waits()) throw VolunteerProblem.ON_IT_ALREADY.problem();
                })
                .map(this::asking);
    }

    private Asking asking(Outlook outlook) {
        return new Asking(outlook.communityCode(), Bookers.isStaffAt(caller, outlook.communityCode()), outlook.ready());
    }

    private Uni<Outlook> look(Reach reach, UUID shiftId) {
        return places.look(reach, shiftId, code -> Bookers.isStaffAt(caller, code))
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("shiftId"));
    }

    private Uni<Void> known(Reach reach, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PERSON)
                        .setParameter("me", reach.person())
                        .setParameter("name", caller.displayName())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
