package org.lianfang.gateway.outbox;

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
import org.lianfang.gateway.place.Community;
import org.lianfang.gateway.place.Places;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;
import org.lianfang.gateway.shift.Shift;
import org.lianfang.gateway.shift.Shifts;

/** Mail, web hooks and what did not arrive, in the graph. */
@GraphQLApi
public class OutboxGraph {

    private final Services services;
    private final Places places;
    private final Shifts shifts;
    private final OutboxClient client;

    OutboxGraph(Services services, Places places, Shifts shifts, @RestClient OutboxClient client) {
        this.services = services;
        this.places = places;
        this.shifts = shifts;
        this.client = client;
    }

    @Query
    @Allowed(Right.SEE_OWN_BOOKINGS)
    @Description("Where the viewer is told by mail as well.")
    public Uni<OwnMail> myMail() {
        return services.read(VOLUNTEER, client::mail);
    }

    @Mutation
    @NonNull
    @Allowed(Right.SEE_OWN_BOOKINGS)
    @Description("Sends a code to the address; notices go there once confirmMyMail has given it back.")
    public Uni<OwnMail> giveMyMail(@NonNull String address) {
        return services.write(VOLUNTEER, () -> client.give(new OutboxClient.Address(address)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.SEE_OWN_BOOKINGS)
    public Uni<OwnMail> confirmMyMail(@NonNull String code) {
        return services.write(VOLUNTEER, () -> client.confirm(new OutboxClient.Code(code)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.SEE_OWN_BOOKINGS)
    @Description("No more mails; the address is deleted.")
    public Uni<Boolean> forgetMyMail() {
        return services.write(VOLUNTEER, client::forget).replaceWith(true);
    }

    @Query
    @Allowed(Right.RUN_SHIFTS)
    @Description("The programs that are told what people are told, newest first.")
    public Uni<List<@NonNull WebHook>> webHooks(String area) {
        return services.read(VOLUNTEER, () -> client.webHooks(area));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    @Description("Answers the secret that signs the calls, which is shown nowhere else.")
    public Uni<WebHook> makeWebHook(@NonNull String communityCode, @NonNull String url) {
        return services.write(VOLUNTEER, () -> client.make(new OutboxClient.Hook(communityCode, url)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    public Uni<Boolean> revokeWebHook(@Id @NonNull String webHookId) {
        return services.write(VOLUNTEER, () -> client.revoke(Ids.one(webHookId, "webHookId")))
                .replaceWith(true);
    }

    @Query
    @Allowed(Right.RUN_SHIFTS)
    @Description(
            "What was given up, newest first: these people may have to be rung up. after: the id of the last one seen.")
    public Uni<List<@NonNull Undelivered>> undelivered(
            String area, @DefaultValue("200") Integer first, @Id String after) {
        return services.read(
                VOLUNTEER, () -> client.undelivered(area, Pages.size(first, 200), Ids.one(after, "after")));
    }

    @Description("Null while registry-service is away.")
    public Uni<List<Community>> community(@Source List<WebHook> hooks) {
        return Join.one(hooks, WebHook::communityCode, Community::code, places::communities);
    }

    public Uni<List<Shift>> shift(@Source List<Undelivered> undelivered) {
        return Join.one(undelivered, Undelivered::shiftId, Shift::id, shifts::byIds);
    }
}
