package org.lianfang.volunteer.person;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** The own profile over HTTP. */
@Path("/profiles/mine")
@Authenticated
class ProfileResource {

    private final Profiles profiles;

    ProfileResource(Profiles profiles) {
        this.profiles = profiles;
    }

    @GET
    public Uni<Profile> profile() {
        return profiles.own();
    }

    @POST
    public Uni<Profile> saveProfile(@NotNull @Valid ProfileInput profile) {
        return profiles.save(profile);
    }
}
