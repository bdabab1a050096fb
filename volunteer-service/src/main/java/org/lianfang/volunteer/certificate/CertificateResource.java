package org.lianfang.volunteer.certificate;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.lianfang.volunteer.Input;

/** Certificates of hours over HTTP; both days included. */
@Path("/certificates")
@Authenticated
class CertificateResource {

    private static final String PDF = "application/pdf";

    private final Certificates certificates;

    CertificateResource(Certificates certificates) {
        this.certificates = certificates;
    }

    @GET
    @Path("/mine")
    @Produces(PDF)
    public Uni<byte[]> own(@NotNull @QueryParam("from") String from, @NotNull @QueryParam("to") String to) {
        return certificates.own(Input.day("from", from), Input.day("to", to)).map(served -> new Certificate(served)
                .pdf());
    }

    @GET
    @Path("/{id}")
    @Produces(PDF)
    public Uni<byte[]> certificate(
            UUID id, @NotNull @QueryParam("from") String from, @NotNull @QueryParam("to") String to) {
        return certificates.of(id, Input.day("from", from), Input.day("to", to)).map(served -> new Certificate(served)
                .pdf());
    }
}
