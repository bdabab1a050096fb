package org.lianfang.volunteer.leave;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.input.NoPersonalNumbers;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.volunteer.Input;
import org.lianfang.volunteer.NextRows;

/** The ledger of compensatory leave over HTTP. */
@Path("/leave")
@Authenticated
class LeaveResource {

    private final LeaveLedger ledger;
    private final LeaveTaken taken;

    LeaveResource(LeaveLedger ledger, LeaveTaken taken) {
        this.ledger = ledger;
        this.taken = taken;
    }

    /** Why an entry is taken back. */
    public record LeaveCounter(
            @NotBlank(message = "必填。 Needed.")
                    @NoPersonalNumbers
                    @Size(max = 500, message = "最多500字。 At most 500 characters.")
                    @Pattern(regexp = "[^\\x00]*")
                    String reason) {}

    @GET
    @Path("mine")
    public Uni<OwnLeave> ownLeave(@BeanParam NextRows rows) {
        return ledger.own(rows);
    }

    /** What people have left, by community and person. */
    @GET
    @Path("accounts")
    public Uni<Page<LeaveAccount>> leaveAccounts(@QueryParam("area") String area, @BeanParam PageRequest page) {
        return ledger.accounts(Input.area(area), page);
    }

    @GET
    @Path("people/{id}/entries")
    public Uni<List<LeaveEntry>> leaveEntries(UUID id, @QueryParam("area") String area, @BeanParam NextRows rows) {
        return ledger.entries(id, Input.area(area), rows);
    }

    @POST
    @Path("taken")
    public Uni<LeaveEntry> takeLeave(@NotNull @Valid LeaveInput leave) {
        return taken.take(leave);
    }

    @POST
    @Path("entries/{id}/counter")
    public Uni<LeaveEntry> counterLeave(UUID id, @NotNull @Valid LeaveCounter counter) {
        return taken.counter(id, counter.reason());
    }
}
