package org.lianfang.gateway.shift;

import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.observation.Cases;
import org.lianfang.gateway.paging.Pages;
import org.lianfang.gateway.place.Community;
import org.lianfang.gateway.place.Places;
import org.lianfang.gateway.service.Found;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;

/** Shifts in the graph. */
@GraphQLApi
public class ShiftGraph {

    private final Services services;
    private final Shifts shifts;
    private final Places places;
    private final Pages pages;
    private final ShiftClient client;
    private final ShiftFeed feed;
    private final Cases cases;

    ShiftGraph(
            Services services,
            Shifts shifts,
            Places places,
            Pages pages,
            @RestClient ShiftClient client,
            ShiftFeed feed,
            Cases cases) {
        this.services = services;
        this.shifts = shifts;
        this.places = places;
        this.pages = pages;
        this.client = client;
        this.feed = feed;
        this.cases = cases;
    }

    @Query
    @Allowed(Right.SEE_SHIFTS)
    public Uni<Shift> shift(@Id @NonNull String id) {
        return Found.only(shifts.byIds(List.of(Ids.one(id, "id"))), "id");
    }

    @Query
    @Allowed(Right.SEE_SHIFTS)
    public Uni<ShiftConnection> shifts(
            @NonNull ShiftFilterInput filter, @DefaultValue("50") Integer first, String after) {
        int size = Pages.size(first, 50);
        return services.read(
                VOLUNTEER,
                () -> client.list(
                        filter.area(),
                        filter.on(),
                        filter.from(),
                        filter.to(),
                        filter.posts(),
                        filter.open(),
                        filter.lacking(),
                        filter.withCancelled(),
                        filter.toBeDrawn(),
                        size,
                        after,
                        pages.counted()));
    }

    @Query
    @Allowed(Right.BOOK_SHIFTS)
    @Description(
            "Free shifts ahead that the viewer may take now, soonest first: not yet begun, released, open to her, within her skills and the rules of rest, colliding with nothing she holds. totalCount is not counted.")
    public Uni<ShiftConnection> freeShifts(
            String area,
            Instant from,
            Instant to,
            @Nullable List<@NonNull Post> posts,
            @DefaultValue("50") Integer first,
            String after) {
        int size = Pages.size(first, 50);
        return services.read(VOLUNTEER, () -> client.free(area, from, to, posts, size, after));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    @Description("Lets one person do this shift with less rest than the rules ask for; the reason is kept.")
    public Uni<Shift> waiveRest(@Id @NonNull String shiftId, @Id @NonNull String volunteerId, @NonNull String reason) {
        return services.write(
                VOLUNTEER,
                () -> client.waiveRest(
                        Ids.one(shiftId, "shiftId"),
                        new ShiftClient.Waiver(Ids.one(volunteerId, "volunteerId"), reason)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    public Uni<Shift> publishShift(@NonNull ShiftInput shift) {
        return cases.mustBeOpenIn(shift.communityCode(), shift.caseId(), () -> isThere(shift.id()))
                .chain(() -> services.write(VOLUNTEER, () -> client.publish(shift)));
    }

    private Uni<Boolean> isThere(UUID id) {
        return id == null
                ? Uni.createFrom().item(false)
                : shifts.byIds(List.of(id)).map(found -> !found.isEmpty());
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    public Uni<Shift> cancelShift(@Id @NonNull String shiftId, @NonNull String reason) {
        return services.write(
                VOLUNTEER, () -> client.cancel(Ids.one(shiftId, "shiftId"), new ShiftClient.Cancellation(reason)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    @Description("To another place, also while it is under way; all who are on it are told.")
    public Uni<Shift> moveShift(@Id @NonNull String shiftId, @NonNull String place, @NonNull String reason) {
        return services.write(
                VOLUNTEER, () -> client.move(Ids.one(shiftId, "shiftId"), new ShiftClient.Move(place, reason)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    @Description("Ends earlier than was published; all who are on it are told.")
    public Uni<Shift> shortenShift(@Id @NonNull String shiftId, @NonNull Instant endsAt, @NonNull String reason) {
        return services.write(
                VOLUNTEER,
                () -> client.shorten(Ids.one(shiftId, "shiftId"), new ShiftClient.Shortening(endsAt, reason)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    @Description("Changes one published shift; who holds a place keeps it.")
    public Uni<Shift> changeShift(
            @Id @NonNull String shiftId, @NonNull ShiftChangeInput change, @NonNull String reason) {
        return services.write(VOLUNTEER, () -> client.change(Ids.one(shiftId, "shiftId"), change.because(reason)));
    }

    @Description(
            "What check-in asks for where codeAtPlace: for those who run the shift and show it there; null for others.")
    public Uni<List<String>> checkInCode(@Source List<Shift> runs) {
        Uni<List<ShiftClient.ShownCode>> shown = Join.one(
                runs,
                run -> run.codeAtPlace() ? run.id() : null,
                ShiftClient.ShownCode::shiftId,
                ids -> services.read(VOLUNTEER, () -> client.checkInCodes(new Ids(ids))));
        return shown.map(codes -> Join.map(codes, ShiftClient.ShownCode::code));
    }

    @Subscription
    @NonNull
    @Allowed(Right.SEE_SHIFTS)
    @Description(
            "A shift in this area whose places or state changed. since: the latest changedAt that was seen; what changed from about then on comes first, some of it perhaps once more. Completes where something may have been missed, or nothing can be told: subscribe again. The socket closes with the login.")
    public Multi<Shift> shiftChanged(@NonNull String area, Instant since) {
        return feed.changes(area, since);
    }

    @Name("shifts")
    public Uni<List<ShiftConnection>> shiftsOf(
            @Source List<Community> communities,
            Instant from,
            Instant to,
            @DefaultValue("50") Integer first,
            String after) {
        int size = Pages.size(first, 50);
        return Pages.ofEach(
                communities,
                Community::code,
                codes -> services.read(
                        VOLUNTEER,
                        () -> client.pages(new ShiftClient.ShiftPages(codes, from, to, size, after, pages.counted()))));
    }

    @Description("Null while registry-service is away.")
    public Uni<List<Community>> community(@Source List<Shift> runs) {
        return Join.one(runs, Shift::communityCode, Community::code, places::communities);
    }
}
