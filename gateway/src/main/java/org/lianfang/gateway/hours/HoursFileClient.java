package org.lianfang.gateway.hours;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.gateway.plan.HoursBy;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** The files that volunteer-service makes of hours. */
@RegisterRestClient(configKey = "volunteer-files")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface HoursFileClient {

    @GET
    @Path("/hours/export")
    Uni<byte[]> sheet(
            @RestQuery String area,
            @RestQuery LocalDate from,
            @RestQuery LocalDate to,
            @RestQuery HoursBy by,
            @RestQuery UUID organisation);

    @GET
    @Path("/certificates/mine")
    Uni<byte[]> own(@RestQuery LocalDate from, @RestQuery LocalDate to);

    @GET
    @Path("/certificates/{id}")
    Uni<byte[]> certificate(@RestPath UUID id, @RestQuery LocalDate from, @RestQuery LocalDate to);
}
