package org.lianfang.registry.roster;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.BulkDoor;
import org.lianfang.registry.access.Clearance;
import org.lianfang.registry.access.RegistryOperation;
import org.lianfang.registry.rosterfile.RosterSheet;

/** Rosters in files: sent, looked through, stored, and written again. */
@Path("/rosters")
@Blocking
class RosterResource {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final BulkDoor door;
    private final Caller caller;
    private final RosterImports imports;
    private final CheckRoster check;
    private final StoreRoster store;
    private final RosterRowList rows;
    private final ExportRoster export;

    RosterResource(
            BulkDoor door,
            Caller caller,
            RosterImports imports,
            CheckRoster check,
            StoreRoster store,
            RosterRowList rows,
            ExportRoster export) {
        this.door = door;
        this.caller = caller;
        this.imports = imports;
        this.check = check;
        this.store = store;
        this.rows = rows;
        this.export = export;
    }

    /**
     * Looks a file through; the register stays as it is. The id is the client's own: sent twice, it is looked through once. Where that
     * takes long after the file has arrived, the answer says CHECKING, and it goes on.
     */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public RosterView send(
            @RestPath UUID id,
            @QueryParam("communityCode") @NotNull @Pattern(regexp = "\\d{12}") String communityCode,
            @Parameter(description = "Of the file, where its length is not announced: to tell how far it is.")
                    @QueryParam("bytes")
                    @PositiveOrZero
                    Long bytes,
            @Parameter(hidden = true) @HeaderParam("Content-Length") Long length,
            @NotNull InputStream file) {
        long size = length != null ? length : bytes != null ? bytes : 0;
        return check.check(door.admitToWrite(RegistryOperation.CHECK_ROSTER), id, communityCode, file, size);
    }

    @GET
    @Path("/{id}")
    public RosterView one(@RestPath UUID id) {
        return door.transaction(door.admit(RegistryOperation.CHECK_ROSTER), bulk -> imports.one(bulk.connection(), id));
    }

    /** The newest of a community. */
    @GET
    public List<RosterView> newest(
            @QueryParam("communityCode") @NotNull @Pattern(regexp = "\\d{12}") String communityCode) {
        return door.transaction(
                door.admit(RegistryOperation.CHECK_ROSTER), bulk -> imports.newest(bulk.connection(), communityCode));
    }

    /** The rows of one kind, in the order of the file; rows that change nothing are only counted. */
    @GET
    @Path("/{id}/rows")
    public Page<RosterRowView> rows(
            @RestPath UUID id, @QueryParam("verdict") @NotNull RowVerdict verdict, @BeanParam @Valid PageRequest page) {
        return door.transaction(
                door.admit(RegistryOperation.CHECK_ROSTER),
                bulk -> rows.page(bulk.connection(), imports.one(bulk.connection(), id), verdict, page));
    }

    /** Stores the rows that were found good; a large roster goes on being stored after the answer. */
    @POST
    @Path("/{id}/store")
    public RosterView store(@RestPath UUID id) {
        return store.store(door.admitToWrite(RegistryOperation.IMPORT_ROSTER), id);
    }

    /** The register of a community as a roster, masked as the caller sees it. */
    @GET
    @Path("/export")
    @Produces(EXCEL)
    public StreamingOutput export(
            @QueryParam("communityCode") @NotNull @Pattern(regexp = "\\d{12}") String communityCode) {
        var entrant = door.admitToWrite(RegistryOperation.EXPORT_ROSTER);
        Clearance clearance = Clearance.of(caller);
        export.mustReach(entrant, communityCode);
        return out -> export.write(entrant, clearance, communityCode, out);
    }

    /** An empty roster with examples and lists of words. */
    @GET
    @Path("/template")
    @Produces(EXCEL)
    public StreamingOutput template() {
        door.admit(RegistryOperation.CHECK_ROSTER);
        return RosterSheet::template;
    }
}
