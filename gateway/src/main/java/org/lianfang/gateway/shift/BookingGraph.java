package org.lianfang.gateway.shift;

import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.graph.Said;
import org.lianfang.gateway.paging.Pages;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;

/** Bookings in the graph. */
@GraphQLApi
public class BookingGraph {

    private final Services services;
    private final Shifts shifts;
    private final BookingClient client;

    BookingGraph(Services services, Shifts shifts, @RestClient BookingClient client) {
        this.services = services;
        this.shifts = shifts;
        this.client = client;
    }

    @Query
    @Allowed(Right.SEE_OWN_BOOKINGS)
    @Description("Newest first; after: the id of the last one seen.")
    public Uni<List<@NonNull Booking>> myBookings(@DefaultValue("200") Integer first, @Id String after) {
        return services.read(VOLUNTEER, () -> client.mine(Pages.size(first, 200), Ids.one(after, "after")));
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    @Description(
            "A place if one is left, else the next position on the waiting list. Asking again answers the same booking while it is BOOKED, WAITING, OFFERED or ATTENDED. shortNotice: may be moved up until the start; otherwise a late place is first offered, with an expiry; left out or null: as the viewer's profile says, which is true by default.")
    public Uni<Booking> bookShift(
            @Id @NonNull String shiftId, @DefaultValue("true") Boolean shortNotice, Context context) {
        var wish = new BookingClient.Wish(Said.orNull(context, "shortNotice", shortNotice));
        return services.write(VOLUNTEER, () -> client.book(Ids.one(shiftId, "shiftId"), wish));
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    @Description(
            "Frees the place; in the same transaction the first in line who can take it moves up, or is offered it. Booking again starts at the end of the line.")
    public Uni<Booking> cancelBooking(@Id @NonNull String bookingId) {
        return services.write(VOLUNTEER, () -> client.cancel(Ids.one(bookingId, "bookingId")));
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    @Description("From 30 minutes before the start. code: where the shift asks for one shown at the place.")
    public Uni<Booking> checkIn(@Id @NonNull String bookingId, String code) {
        return services.write(
                VOLUNTEER, () -> client.checkIn(Ids.one(bookingId, "bookingId"), new BookingClient.Arrival(code)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    public Uni<Booking> checkOut(@Id @NonNull String bookingId) {
        return services.write(VOLUNTEER, () -> client.checkOut(Ids.one(bookingId, "bookingId")));
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    @Description("Takes a late place that was offered, before the offer expires.")
    public Uni<Booking> acceptOffer(@Id @NonNull String bookingId) {
        return services.write(VOLUNTEER, () -> client.accept(Ids.one(bookingId, "bookingId")));
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    @Description("Leaves a late place that was offered to the next in line.")
    public Uni<Booking> declineOffer(@Id @NonNull String bookingId) {
        return services.write(VOLUNTEER, () -> client.decline(Ids.one(bookingId, "bookingId")));
    }

    public Uni<List<Booking>> myBooking(@Source List<Shift> runs) {
        return Join.one(
                runs,
                Shift::id,
                Booking::shiftId,
                ids -> services.read(VOLUNTEER, () -> client.mineByShifts(new Ids(ids))));
    }

    @Description("For those who run the shift; null for others.")
    public Uni<List<List<@NonNull Booking>>> bookings(@Source List<Shift> runs) {
        return Join.many(
                runs,
                Shift::id,
                Booking::shiftId,
                ids -> services.read(VOLUNTEER, () -> client.byShifts(new Ids(ids))));
    }

    @NonNull
    public Uni<List<Shift>> shift(@Source List<Booking> bookings) {
        return Join.needed(bookings, Booking::shiftId, Shift::id, shifts::byIds);
    }
}
