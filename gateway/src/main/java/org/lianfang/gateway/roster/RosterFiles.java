package org.lianfang.gateway.roster;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.service.Service;
import org.lianfang.platform.problem.Away;

/** Files of rosters on their way between a person and registry-service. */
@Path("/rosters")
@Blocking
public class RosterFiles {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RosterFileClient client;

    RosterFiles(@RestClient RosterFileClient client) {
        this.client = client;
    }

    /**
     * Looks a file through; {@code storeRoster} of the graph stores it. A large one is still CHECKING when the answer comes: ask
     * {@code rosterImport} how far it is.
     */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(Right.IMPORT_ROSTERS)
    public RosterImport send(
            @RestPath UUID id,
            @QueryParam("communityCode") @NotNull @Pattern(regexp = "\\d{12}") String communityCode,
            @HeaderParam("Content-Length") Long bytes,
            @NotNull InputStream file) {
        // It goes on as it arrives, without a length; registry is told, so that it can say how far it is.
        return answered(() -> client.send(id, communityCode, bytes, file));
    }

    @GET
    @Path("/export")
    @Produces(EXCEL)
    @Allowed(Right.EXPORT_ROSTERS)
    public Response export(@QueryParam("communityCode") @NotNull @Pattern(regexp = "\\d{12}") String communityCode) {
        return named(answered(() -> client.export(communityCode)), "roster-" + communityCode + ".xlsx");
    }

    @GET
    @Path("/template")
    @Produces(EXCEL)
    @Allowed(Right.IMPORT_ROSTERS)
    public Response template() {
        return named(answered(client::template), "roster-template.xlsx");
    }

    private static Response named(InputStream file, String name) {
        return Response.ok(file)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException silent) {
            throw new Away(Service.REGISTRY.module()).problem();
        }
    }
}
