package org.lianfang.gateway.supply;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.gateway.paging.CommunityPage;
import org.lianfang.gateway.service.Ids;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** Orders at supply-service. */
@RegisterRestClient(configKey = "supply")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface OrderClient {

    @GET
    @Path("/orders")
    Uni<SupplyOrderConnection> list(
            @RestQuery String area,
            @RestQuery Boolean open,
            @RestQuery List<SupplyOrderStatus> statuses,
            @RestQuery List<SupplyKind> kinds,
            @RestQuery Boolean overdue,
            @RestQuery int first,
            @RestQuery String after,
            @RestQuery boolean count);

    @POST
    @Path("/orders/pages")
    Uni<List<CommunityPage<SupplyOrderConnection>>> pages(OrderPages pages);

    @POST
    @Path("/orders/by-ids")
    Uni<List<SupplyOrder>> byIds(Ids ids);

    @POST
    @Path("/orders/by-households")
    Uni<List<SupplyOrder>> byHouseholds(Newest newest);

    @POST
    @Path("/orders/by-shifts")
    Uni<List<SupplyOrder>> byShifts(Ids ids);

    @POST
    @Path("/orders")
    Uni<SupplyOrder> place(SupplyOrderInput order);

    @POST
    @Path("/orders/assign")
    Uni<List<SupplyOrder>> assign(Assignment assignment);

    @POST
    @Path("/orders/ready")
    Uni<List<SupplyOrder>> ready(Bought bought);

    @POST
    @Path("/orders/{id}/deliver")
    Uni<SupplyOrder> deliver(@RestPath UUID id, Delivery delivery);

    @POST
    @Path("/orders/{id}/cancel")
    Uni<SupplyOrder> cancel(@RestPath UUID id, Cancellation cancellation);

    @POST
    @Path("/texts/lines")
    Uni<List<ParsedLine>> read(Text text);

    /** One page of each of several communities. */
    record OrderPages(List<String> codes, List<SupplyOrderStatus> statuses, int first, String after, boolean count) {}

    /** The newest orders of each of these doors. */
    record Newest(List<UUID> ids, List<SupplyOrderStatus> statuses, int first) {}

    /** Which orders are bought or packed. */
    record Bought(List<UUID> orderIds) {}

    /** Into whose hands which orders go. */
    record Assignment(List<UUID> orderIds, UUID shiftId) {}

    /** What was handed over. */
    record Delivery(List<DeliveredLineInput> lines, String note) {}

    /** Why an order falls away. */
    record Cancellation(String reason) {}

    /** A note as it was heard or pasted. */
    record Text(String text) {}
}
