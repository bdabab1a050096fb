package org.lianfang.volunteer.organisation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.secrecy.FieldCipher;

/** The statements about organisations. */
@Singleton
class OrganisationRows {

    private static final String PHONE = "organisation.contact_phone";

    private static final String COLUMNS =
            """
            select o.id, o.community_code, o.kind, o.name, o.contact_id, o.contact_name, o.contact_phone, o.fingerprint
            from organisation o where o.community_code = any (cast(:codes as text[])) and """;

    private static final String LIST =
            COLUMNS + " (o.name, o.id) > (:afterName, :afterId) order by o.name, o.id limit :limit";

    private static final String ADD =
            """
            insert into organisation (id, community_code, kind, name, contact_id, contact_name, contact_phone, made_by, made_at,
                                      fingerprint)
            values (:id, :community, :kind, :name, cast(:contact as uuid), cast(:contactName as text), cast(:phone as bytea), :by,
                    :now, :fingerprint)
            on conflict do nothing
            """;

    private static final String NAME_CONTACT =
            """
            update organisation set contact_id = cast(:contact as uuid), contact_name = cast(:contactName as text),
                contact_phone = cast(:phone as bytea)
            where id = :id
            """;

    private final FieldCipher cipher;

    OrganisationRows(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Where a page starts: after this name and id. */
    record Key(String name, UUID id) {
        static final Key FIRST = new Key("", new UUID(0, 0));

        static Key read(List<String> parts) {
            return new Key(parts.get(0), UUID.fromString(parts.get(1)));
        }
    }

    Uni<List<Organisation>> page(Reach reach, PageRequest page) {
        Key after = page.start(2, Key::read).orElse(Key.FIRST);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LIST, Tuple.class)
                        .setParameter("codes", reach.codeArray())
                        .setParameter("afterName", after.name())
                        .setParameter("afterId", after.id())
                        .setParameter("limit", page.limit())
                        .getResultList())
                .map(rows -> rows.stream().map(this::view).toList());
    }

    /** Those whose contact the person behind the reach is. */
    Uni<List<Organisation>> ofContact(Reach reach) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                COLUMNS + " o.contact_id = :me order by o.name, o.id limit 200", Tuple.class)
                        .setParameter("codes", reach.codeArray())
                        .setParameter("me", reach.person())
                        .getResultList())
                .map(rows -> rows.stream().map(this::view).toList());
    }

    /** The organisation, or NOT_FOUND: also for who is not its contact any more. */
    Uni<Organisation> one(Reach reach, UUID id) {
        return row(reach, id)
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("organisationId"))
                .map(this::view);
    }

    /** The one that is there after {@link #add}, or ID_TAKEN where it was made by another input or elsewhere. */
    Uni<Organisation> kept(Reach reach, UUID id, byte[] fingerprint) {
        return row(reach, id).map(row -> {
            if (row == null || !Arrays.equals(row.get("fingerprint", byte[].class), fingerprint))
                throw PlatformProblem.ID_TAKEN.at("id");
            return view(row);
        });
    }

    private static Uni<Tuple> row(Reach reach, UUID id) {
        return Panache.getSession().chain(session -> session.createNativeQuery(COLUMNS + " o.id = :id", Tuple.class)
                .setParameter("codes", reach.codeArray())
                .setParameter("id", id)
                .getSingleResultOrNull());
    }

    /** @return 0 where the id is there already */
    Uni<Integer> add(UUID id, OrganisationInput input, byte[] fingerprint, UUID by, Instant now) {
        Contact contact = input.contact();
        return Panache.getSession().chain(session -> session.createNativeQuery(ADD)
                .setParameter("id", id)
                .setParameter("community", input.communityCode())
                .setParameter("kind", input.kind().name())
                .setParameter("name", input.name().strip())
                .setParameter("contact", contact == null ? null : contact.volunteerId())
                .setParameter(
                        "contactName", contact == null ? null : contact.name().strip())
                .setParameter("phone", sealed(id, contact))
                .setParameter("by", by)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("fingerprint", fingerprint)
                .executeUpdate());
    }

    Uni<Integer> nameContact(UUID id, Contact contact) {
        return Panache.getSession().chain(session -> session.createNativeQuery(NAME_CONTACT)
                .setParameter("id", id)
                .setParameter("contact", contact == null ? null : contact.volunteerId())
                .setParameter(
                        "contactName", contact == null ? null : contact.name().strip())
                .setParameter("phone", sealed(id, contact))
                .executeUpdate());
    }

    private byte[] sealed(UUID id, Contact contact) {
        return contact == null ? null : cipher.encrypt(PHONE, id, contact.phone());
    }

    private Organisation view(Tuple row) {
        UUID id = row.get("id", UUID.class);
        UUID contact = row.get("contact_id", UUID.class);
        return new Organisation(
                id,
                row.get("community_code", String.class),
                OrganisationKind.valueOf(row.get("kind", String.class)),
                row.get("name", String.class),
                contact == null
                        ? null
                        : new Contact(
                                contact,
                                row.get("contact_name", String.class),
                                cipher.decrypt(PHONE, id, row.get("contact_phone", byte[].class))));
    }
}
