package org.lianfang.gateway.calendar;

import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.service.Services;

/** The viewer's calendar in the graph. */
@GraphQLApi
public class CalendarGraph {

    private final Services services;
    private final CalendarClient client;

    CalendarGraph(Services services, @RestClient CalendarClient client) {
        this.services = services;
        this.client = client;
    }

    @Query
    @Allowed(Right.SEE_OWN_BOOKINGS)
    @Description("Null where the viewer has none.")
    public Uni<DutyCalendar> myCalendar() {
        return services.read(VOLUNTEER, client::own);
    }

    @Mutation
    @NonNull
    @Allowed(Right.SEE_OWN_BOOKINGS)
    @Description("With a new address; the one before opens nothing any more.")
    public Uni<DutyCalendar> makeCalendar() {
        return services.write(VOLUNTEER, client::make);
    }

    @Mutation
    @NonNull
    @Allowed(Right.SEE_OWN_BOOKINGS)
    @Description("The address opens nothing any more.")
    public Uni<Boolean> revokeCalendar() {
        return services.write(VOLUNTEER, client::revoke).replaceWith(true);
    }

    @Description("The secret address below this site: only in the answer that makes it.")
    public String address(@Source DutyCalendar calendar) {
        return calendar.key() == null ? null : CalendarFile.PATH + "?key=" + calendar.key();
    }
}
