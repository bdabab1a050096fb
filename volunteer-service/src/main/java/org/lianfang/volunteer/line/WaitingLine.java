package org.lianfang.volunteer.line;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.volunteer.PersonLock;
import org.lianfang.volunteer.shift.Shift;

/**
 * Moves the waiting list up, under the shift's lock and in the transaction that freed the place (rules 2 and 13). Passed over,
 * keeping their position: who holds a place at the same time elsewhere or would have too little rest. A release that was put off
 * holds for the line as well. Who asked for no short notice
 * is offered the place with an expiry once two hours or less are left, unless she joined that late herself; the place stays held
 * until she answers or the offer expires.
 */
@Singleton
public class WaitingLine {

    private static final String EXPIRE =
            """
            update booking set status = 'EXPIRED'
            where shift_id = :shift and status = 'OFFERED' and offer_expires_at <= :now
            """;

    private static final String NEXT =
            """
            select b.id, b.volunteer_id,
                   b.short_notice or b.booked_at >= b.starts_at - interval '2 hours' or :now < b.starts_at - interval '2 hours' as ready
            from booking b
            where b.shift_id = :shift and b.status = 'WAITING' and not holds_overlap(b.id) and not lacks_rest(b.id)
            order by b.ticket limit :places
            """;

    // Asked once more under the person's lock: she may have got another place since.
    private static final String PROMOTE =
            """
            update booking set status = :status, offer_expires_at = case when :status = 'OFFERED' then least(:expires, starts_at) end
            where id = :id and status = 'WAITING' and not holds_overlap(id) and not lacks_rest(id)
            """;

    private final OfferSettings offers;

    WaitingLine(OfferSettings offers) {
        this.offers = offers;
    }

    /** Ends the offers whose time is up and gives every free place to the next in line who can take it; the shift must be locked. */
    public Uni<Void> moveUp(Shift shift, Instant now, AuditNote note) {
        return expire(shift, now).chain(() -> fill(shift, now, note));
    }

    private static Uni<Void> expire(Shift shift, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(EXPIRE)
                        .setParameter("shift", shift.id())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .invoke(shift::freePlaces)
                .replaceWithVoid();
    }

    private Uni<Void> fill(Shift shift, Instant now, AuditNote note) {
        if (!shift.hasFreePlace() || !shift.hasLine() || shift.hasStarted(now) || !shift.isReleased(now))
            return Uni.createFrom().voidItem();
        return next(shift, now)
                .chain(next -> next.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : promote(next, shift, now, note).chain(() -> fill(shift, now, note)));
    }

    /** As many as there are places, in the order of asking. */
    private static Uni<List<Tuple>> next(Shift shift, Instant now) {
        return Panache.getSession().chain(session -> session.createNativeQuery(NEXT, Tuple.class)
                .setParameter("shift", shift.id())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("places", shift.placesLeft())
                .getResultList());
    }

    /** The locks of all first, in the order that everyone takes them in; the places then in the order of asking. */
    private Uni<Void> promote(List<Tuple> next, Shift shift, Instant now, AuditNote note) {
        return PersonLock.takeAll(
                        next.stream().map(each -> each.get(1, UUID.class)).toList())
                .onItem()
                .transformToMulti(locked -> Multi.createFrom().iterable(next))
                .onItem()
                .transformToUniAndConcatenate(each -> promote(each, shift, now, note))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> promote(Tuple next, Shift shift, Instant now, AuditNote note) {
        UUID booking = next.get(0, UUID.class);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PROMOTE)
                        .setParameter("id", booking)
                        .setParameter("status", next.get(2, Boolean.class) ? "BOOKED" : "OFFERED")
                        .setParameter("expires", now.plus(offers.openFor()).atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .invoke(promoted -> {
                    if (promoted == 0) return;
                    shift.moveUp();
                    note.on(booking);
                })
                .replaceWithVoid();
    }
}
