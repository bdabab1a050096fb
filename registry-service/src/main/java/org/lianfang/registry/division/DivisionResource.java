package org.lianfang.registry.division;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.lianfang.platform.caller.Caller;

/** The operator's view of the official list: imported whole, read street by street when one is opened. */
@Path("/operator/divisions")
@RolesAllowed(Caller.OPERATOR)
class DivisionResource {

    private final DivisionImport imports;
    private final Divisions divisions;

    DivisionResource(DivisionImport imports, Divisions divisions) {
        this.imports = imports;
        this.divisions = divisions;
    }

    @PUT
    @Blocking
    @Consumes("text/csv")
    public DivisionImport.Result replace(@NotNull InputStream list) {
        return imports.replaceBy(list);
    }

    /** A street with all that is listed below it; NOT_FOUND where the list does not have it. */
    @GET
    @Path("/{street}")
    public Uni<Divisions.Street> street(@RestPath @Pattern(regexp = "\\d{9}") String street) {
        return divisions.street(street);
    }

    /** The names that a code had before the present one, the latest first. */
    @GET
    @Path("/{code}/former-names")
    public Uni<List<Divisions.FormerName>> formerNames(@RestPath @Pattern(regexp = "\\d{9}(\\d{3})?") String code) {
        return divisions.formerNames(code);
    }
}
