package org.lianfang.gateway.handover;

import static org.lianfang.gateway.service.Service.VOLUNTEER;

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
import org.lianfang.gateway.paging.Pages;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;
import org.lianfang.gateway.shift.Shift;
import org.lianfang.gateway.shift.Shifts;

/** Hand-overs in the graph. */
@GraphQLApi
public class HandOverGraph {

    private final Services services;
    private final Shifts shifts;
    private final HandOverClient client;

    HandOverGraph(Services services, Shifts shifts, @RestClient HandOverClient client) {
        this.services = services;
        this.shifts = shifts;
        this.client = client;
    }

    @Query
    @Allowed(Right.BOOK_SHIFTS)
    @Description(
            "Places of coming shifts that the viewer offers, has asked for or may take, soonest first; after: the id of the last one seen.")
    public Uni<List<@NonNull HandOver>> handOvers(String area, @DefaultValue("200") Integer first, @Id String after) {
        return services.read(VOLUNTEER, () -> client.forMe(area, Pages.size(first, 200), Ids.one(after, "after")));
    }

    @Query
    @Allowed(Right.RUN_SHIFTS)
    @Description(
            "Hand-overs of coming shifts that wait for the word of those who run them; after: the id of the last one seen.")
    public Uni<List<@NonNull HandOver>> handOversToDecide(
            String area, @DefaultValue("200") Integer first, @Id String after) {
        return services.read(VOLUNTEER, () -> client.toDecide(area, Pages.size(first, 200), Ids.one(after, "after")));
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    @Description(
            "Offers the own place to one person, or to all who may take it. It stays the own until somebody has it.")
    public Uni<HandOver> offerHandOver(@Id @NonNull String bookingId, @Id String volunteerId) {
        return services.write(
                VOLUNTEER,
                () -> client.offer(
                        Ids.one(bookingId, "bookingId"),
                        new HandOverClient.Offer(Ids.one(volunteerId, "volunteerId"))));
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    public Uni<HandOver> withdrawHandOver(@Id @NonNull String handOverId) {
        return services.write(VOLUNTEER, () -> client.withdraw(Ids.one(handOverId, "handOverId")));
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    @Description(
            "The place is the viewer's at once, or once those who run the shift agree, where the shift asks for that.")
    public Uni<HandOver> takeHandOver(@Id @NonNull String handOverId) {
        return services.write(VOLUNTEER, () -> client.take(Ids.one(handOverId, "handOverId")));
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    @Description("What is offered to the viewer by name is over, and its giver is told.")
    public Uni<HandOver> declineHandOver(@Id @NonNull String handOverId) {
        return services.write(VOLUNTEER, () -> client.decline(Ids.one(handOverId, "handOverId")));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    public Uni<HandOver> decideHandOver(@Id @NonNull String handOverId, boolean approve) {
        return services.write(
                VOLUNTEER,
                () -> client.decide(Ids.one(handOverId, "handOverId"), new HandOverClient.Decision(approve)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    @Description(
            "Gives a place of leftDuties to somebody who has booked in the area before and could have booked this shift, who is told; or, with volunteerId left out, to the waiting line.")
    public Uni<HandOver> handOnDuty(@Id @NonNull String bookingId, @Id String volunteerId, @NonNull String reason) {
        return services.write(
                VOLUNTEER,
                () -> client.handOn(
                        Ids.one(bookingId, "bookingId"),
                        new HandOverClient.GivenOn(Ids.one(volunteerId, "volunteerId"), reason)));
    }

    public Uni<List<Shift>> shift(@Source List<HandOver> handOvers) {
        return Join.one(handOvers, HandOver::shiftId, Shift::id, shifts::byIds);
    }
}
