package org.lianfang.volunteer.inbox;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.volunteer.Count;

/** The inbox over HTTP. */
@Path("/notices/mine")
@Authenticated
class InboxResource {

    private final Inbox inbox;

    InboxResource(Inbox inbox) {
        this.inbox = inbox;
    }

    public record NoticeIds(@NotNull @Size(max = 200) List<@NotNull UUID> ids) {}

    @GET
    public Uni<Page<Notice>> notices(
            @QueryParam("unread") @DefaultValue("false") boolean unread, @BeanParam PageRequest page) {
        return inbox.page(unread, page);
    }

    /** Answers how many of them had not been read before. */
    @POST
    @Path("read")
    public Uni<Count> readNotices(@NotNull @Valid NoticeIds seen) {
        return inbox.read(seen.ids()).map(Count::new);
    }
}
