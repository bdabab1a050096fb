package org.lianfang.gateway.volunteer;

import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.service.Services;

/** Profiles and the rules of posts in the graph. */
@GraphQLApi
public class ProfileGraph {

    private final Services services;
    private final ProfileClient client;

    ProfileGraph(Services services, @RestClient ProfileClient client) {
        this.services = services;
        this.client = client;
    }

    @Query
    @Allowed(Right.SEE_SHIFTS)
    @Description("The rules of all posts as they hold on a day; today if none is given.")
    public Uni<List<@NonNull PostRule>> postRules(LocalDate on) {
        return services.read(VOLUNTEER, () -> client.posts(on));
    }

    @Query
    @Allowed(Right.SEE_OWN_BOOKINGS)
    @Description("The viewer as a volunteer: there from the first login on.")
    public Uni<VolunteerProfile> myProfile() {
        return services.read(VOLUNTEER, client::mine);
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    public Uni<VolunteerProfile> saveMyProfile(@NonNull VolunteerProfileInput profile) {
        return services.write(VOLUNTEER, () -> client.save(profile));
    }
}
