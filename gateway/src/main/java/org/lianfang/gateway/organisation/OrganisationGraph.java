package org.lianfang.gateway.organisation;

import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.graphql.api.Nullable;
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
import org.lianfang.gateway.place.Community;
import org.lianfang.gateway.place.Places;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;
import org.lianfang.gateway.shift.Shift;
import org.lianfang.gateway.shift.Shifts;

/** Organisations and bookings for groups in the graph. */
@GraphQLApi
public class OrganisationGraph {

    private final Services services;
    private final Shifts shifts;
    private final Places places;
    private final OrganisationClient client;

    OrganisationGraph(Services services, Shifts shifts, Places places, @RestClient OrganisationClient client) {
        this.services = services;
        this.shifts = shifts;
        this.places = places;
        this.client = client;
    }

    @Query
    @Allowed(Right.RUN_SHIFTS)
    @Description("Those that send people, by name. totalCount is not counted.")
    public Uni<OrganisationConnection> organisations(String area, @DefaultValue("50") Integer first, String after) {
        int size = Pages.size(first, 50);
        return services.read(VOLUNTEER, () -> client.list(area, size, after));
    }

    @Query
    @Allowed(Right.BOOK_SHIFTS)
    @Description("Those for which the viewer books, named as their contact.")
    public Uni<List<@NonNull Organisation>> myOrganisations() {
        return services.read(VOLUNTEER, client::mine);
    }

    @Query
    @Allowed(Right.BOOK_SHIFTS)
    @Description(
            "What the viewer, as its contact, has booked for an organisation, newest first; after: the id of the last one seen.")
    public Uni<List<@NonNull GroupBooking>> groupBookings(
            @Id @NonNull String organisationId, @DefaultValue("50") Integer first, @Id String after) {
        return services.read(
                VOLUNTEER,
                () -> client.bookings(
                        Ids.one(organisationId, "organisationId"), Pages.size(first, 50), Ids.one(after, "after")));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    public Uni<Organisation> addOrganisation(@NonNull OrganisationInput organisation) {
        return services.write(VOLUNTEER, () -> client.add(organisation));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    @Description("Who books for it from now on; left out, nobody. What was booked stays.")
    public Uni<Organisation> nameContact(@Id @NonNull String organisationId, OrganisationContactInput contact) {
        return services.write(
                VOLUNTEER,
                () -> client.nameContact(
                        Ids.one(organisationId, "organisationId"), new OrganisationClient.Named(contact)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    @Description(
            "Places for all of the list or for none; nobody of it waits in line. Name and phone are one person, whose other shifts and rest count.")
    public Uni<GroupBooking> bookForGroup(@Id @NonNull String organisationId, @NonNull GroupBookingInput booking) {
        return services.write(VOLUNTEER, () -> client.book(Ids.one(organisationId, "organisationId"), booking));
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    @Description("Gives back these places; left out, those of all who have not come yet.")
    public Uni<GroupBooking> cancelGroupBooking(
            @Id @NonNull String groupBookingId, @Id @Nullable List<@NonNull String> bookingIds) {
        var back = new OrganisationClient.GivenBack(bookingIds == null ? null : Ids.read(bookingIds, "bookingIds"));
        return services.write(VOLUNTEER, () -> client.cancel(Ids.one(groupBookingId, "groupBookingId"), back));
    }

    @NonNull
    public Uni<List<Shift>> shift(@Source List<GroupBooking> groups) {
        return Join.needed(groups, GroupBooking::shiftId, Shift::id, shifts::byIds);
    }

    @Description("Null while registry-service is away.")
    public Uni<List<Community>> community(@Source List<Organisation> organisations) {
        return Join.one(organisations, Organisation::communityCode, Community::code, places::communities);
    }
}
