package org.lianfang.registry.place;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.registry.access.RegistryOperation;

/** The numbers people may call, with hours. */
@Path("")
class ContactResource {

    private static final String INSERT =
            """
            insert into contact (community_code, position, label, phone, hours)
            select c.community_code, c.position, c.label, c.phone, c.hours
            from unnest(cast(:codes as text[]), cast(:positions as integer[]), cast(:labels as text[]), cast(:phones as text[]),
                        cast(:hours as text[])) as c (community_code, position, label, phone, hours)
            """;

    private final Door door;
    private final Places places;

    ContactResource(Door door, Places places) {
        this.door = door;
        this.places = places;
    }

    /** One public number of a community. */
    public record NewContact(
            @NotNull @Pattern(regexp = "\\d{12}") String communityCode,
            @NotBlank @Size(max = 60) String label,
            @NotBlank @Size(max = 40) String phone,
            @NotNull @Size(max = 60) String hours) {}

    @POST
    @Path("/contacts/by-communities")
    public Uni<List<PlaceViews.Contact>> byCommunities(@NotNull @Valid PlaceViews.Codes keys) {
        return door.read(RegistryOperation.SEE_PLACE_NAMES, reach -> places.contacts(reach, keys.codes()));
    }

    /** Replaces the numbers of every community that is named, in the order given. */
    @PUT
    @Path("/operator/contacts")
    @RolesAllowed(Caller.OPERATOR)
    public Uni<Void> save(@NotNull @Size(max = 5000) List<@Valid NewContact> contacts) {
        return door.bulk(RegistryOperation.SAVE_CONTACTS, (reach, note) -> {
            for (int i = 0; i < contacts.size(); i++) {
                if (!reach.covers(contacts.get(i).communityCode()))
                    throw PlatformProblem.COMMUNITY_NOT_OPEN.at("[" + i + "].communityCode");
            }
            return Panache.getSession().chain(session -> replace(session, contacts));
        });
    }

    private static Uni<Void> replace(Mutiny.Session session, List<NewContact> contacts) {
        String[] codes = contacts.stream().map(NewContact::communityCode).toArray(String[]::new);
        return session.createNativeQuery("delete from contact where community_code = any(:codes)")
                .setParameter("codes", codes)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(INSERT)
                        .setParameter("codes", codes)
                        .setParameter(
                                "positions",
                                IntStream.range(0, codes.length).boxed().toArray(Integer[]::new))
                        .setParameter(
                                "labels",
                                contacts.stream().map(NewContact::label).toArray(String[]::new))
                        .setParameter(
                                "phones",
                                contacts.stream().map(NewContact::phone).toArray(String[]::new))
                        .setParameter(
                                "hours",
                                contacts.stream().map(NewContact::hours).toArray(String[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
