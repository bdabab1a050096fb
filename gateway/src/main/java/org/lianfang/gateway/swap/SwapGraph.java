package org.lianfang.gateway.swap;

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

/** Swaps in the graph. */
@GraphQLApi
public class SwapGraph {

    private final Services services;
    private final Shifts shifts;
    private final SwapClient client;

    SwapGraph(Services services, Shifts shifts, @RestClient SwapClient client) {
        this.services = services;
        this.shifts = shifts;
        this.client = client;
    }

    @Query
    @Allowed(Right.BOOK_SHIFTS)
    @Description(
            "Swaps of coming shifts that the viewer offers, has agreed to or may agree to, soonest first; after: the id of the last one seen.")
    public Uni<List<@NonNull Swap>> swaps(String area, @DefaultValue("200") Integer first, @Id String after) {
        return services.read(VOLUNTEER, () -> client.forMe(area, Pages.size(first, 200), Ids.one(after, "after")));
    }

    @Query
    @Allowed(Right.RUN_SHIFTS)
    @Description(
            "Swaps of coming shifts that wait for the word of those who run both; after: the id of the last one seen.")
    public Uni<List<@NonNull Swap>> swapsToDecide(String area, @DefaultValue("200") Integer first, @Id String after) {
        return services.read(VOLUNTEER, () -> client.toDecide(area, Pages.size(first, 200), Ids.one(after, "after")));
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    @Description(
            "Offers the own place for one on another shift, to one person or to all who hold a place there. Both stay where they are until one of them agrees.")
    public Uni<Swap> offerSwap(@Id @NonNull String bookingId, @Id @NonNull String shiftId, @Id String volunteerId) {
        return services.write(
                VOLUNTEER,
                () -> client.offer(
                        Ids.one(bookingId, "bookingId"),
                        new SwapClient.SwapOffer(Ids.one(shiftId, "shiftId"), Ids.one(volunteerId, "volunteerId"))));
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    public Uni<Swap> withdrawSwap(@Id @NonNull String swapId) {
        return services.write(VOLUNTEER, () -> client.withdraw(Ids.one(swapId, "swapId")));
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    @Description(
            "Both change places at once, or once those who run the shifts agree, where one of them asks for that (approveHandOver).")
    public Uni<Swap> acceptSwap(@Id @NonNull String swapId) {
        return services.write(VOLUNTEER, () -> client.accept(Ids.one(swapId, "swapId")));
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    @Description("What is offered to the viewer by name is over, and its giver is told.")
    public Uni<Swap> declineSwap(@Id @NonNull String swapId) {
        return services.write(VOLUNTEER, () -> client.decline(Ids.one(swapId, "swapId")));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    public Uni<Swap> decideSwap(@Id @NonNull String swapId, boolean approve) {
        return services.write(
                VOLUNTEER, () -> client.decide(Ids.one(swapId, "swapId"), new SwapClient.SwapDecision(approve)));
    }

    public Uni<List<Shift>> shift(@Source List<Swap> swaps) {
        return Join.one(swaps, Swap::shiftId, Shift::id, shifts::byIds);
    }

    public Uni<List<Shift>> wantedShift(@Source List<Swap> swaps) {
        return Join.one(swaps, Swap::wantedShiftId, Shift::id, shifts::byIds);
    }
}
