package org.lianfang.volunteer.rota;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.lianfang.volunteer.Input;

/** Rotas over HTTP. */
@Path("/rotas")
@Authenticated
class RotaResource {

    private final RotaExport export;
    private final RotaImport imports;

    RotaResource(RotaExport export, RotaImport imports) {
        this.export = export;
        this.imports = imports;
    }

    /** The shifts that begin in these days, both included. */
    @GET
    @Path("/export")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    public Uni<byte[]> export(
            @QueryParam("area") String area,
            @NotNull @QueryParam("from") String from,
            @NotNull @QueryParam("to") String to) {
        return export.sheet(Input.area(area), Input.day("from", from), Input.day("to", to));
    }

    /** Tells what the file would do, and does nothing. {@code communityCode}: of rows that name none. */
    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Uni<RotaReport> check(
            @QueryParam("communityCode") @Pattern(regexp = "\\d{12}") String communityCode, @NotNull byte[] file) {
        return imports.check(file, communityCode);
    }

    /** Does what the file says, all of it or nothing; sent again it does nothing. */
    @POST
    @Path("/store")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Uni<RotaReport> store(
            @QueryParam("communityCode") @Pattern(regexp = "\\d{12}") String communityCode, @NotNull byte[] file) {
        return imports.store(file, communityCode);
    }
}
