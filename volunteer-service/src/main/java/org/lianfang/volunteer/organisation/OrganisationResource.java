package org.lianfang.volunteer.organisation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.volunteer.Input;
import org.lianfang.volunteer.NextRows;

/** Organisations over HTTP. */
@Path("/organisations")
@Authenticated
class OrganisationResource {

    private final Organisations organisations;
    private final GroupBookings groups;

    OrganisationResource(Organisations organisations, GroupBookings groups) {
        this.organisations = organisations;
        this.groups = groups;
    }

    /** Who books for an organisation from now on; null for nobody. */
    public record NamedContact(@Valid Contact contact) {}

    @GET
    public Uni<Page<Organisation>> organisations(@QueryParam("area") String area, @BeanParam PageRequest page) {
        return organisations.list(Input.area(area), page);
    }

    @POST
    public Uni<Organisation> addOrganisation(@NotNull @Valid OrganisationInput organisation) {
        return organisations.add(organisation);
    }

    @POST
    @Path("{id}/contact")
    public Uni<Organisation> nameContact(UUID id, @NotNull @Valid NamedContact named) {
        return organisations.nameContact(id, named.contact());
    }

    /** Those for which the caller books. */
    @GET
    @Path("mine")
    public Uni<List<Organisation>> ownOrganisations() {
        return organisations.mine();
    }

    @POST
    @Path("{id}/bookings")
    public Uni<GroupBooking> bookForGroup(UUID id, @NotNull @Valid GroupBookingInput booking) {
        return groups.book(id, booking);
    }

    /** What the caller has booked for it, newest first. */
    @GET
    @Path("{id}/bookings")
    public Uni<List<GroupBooking>> groupBookings(UUID id, @BeanParam NextRows rows) {
        return groups.of(id, rows);
    }
}
