package org.lianfang.volunteer.organisation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.secrecy.FieldCipher;
import org.lianfang.volunteer.Columns;
import org.lianfang.volunteer.NextRows;

/** The statements about bookings for groups. */
@Singleton
class GroupRows {

    private static final String GROUP =
            "select g.id, g.organisation_id, g.shift_id, g.community_code, g.made_at, g.fingerprint from group_booking g where ";

    private static final String NEWEST = GROUP
            + """
            g.organisation_id = :organisation
            and (cast(:after as uuid) is null
                 or (g.made_at, g.id) < (select a.made_at, a.id from group_booking a where a.id = cast(:after as uuid)))
            order by g.made_at desc, g.id desc limit :first
            """;

    private static final String ADD =
            """
            insert into group_booking (id, organisation_id, community_code, shift_id, made_by, made_at, fingerprint)
            values (:id, :organisation, :community, :shift, :by, :now, :fingerprint) on conflict do nothing
            """;

    private static final String PEOPLE =
            """
            insert into volunteer (id, name, since, phone, community_code)
            select p.id, p.name, :now, decode(p.phone, 'hex'), :community
            from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:phones as text[])) p (id, name, phone)
            on conflict do nothing
            """;

    // All in one statement that is guarded like the one for a single place: the database gives all of them or none.
    private static final String GIVE =
            """
            with given as (
                update shift set booked = booked + :many, last_ticket = last_ticket + :many
                where id = :shift and booked + :many <= capacity and cancelled_at is null and ends_at > :now
                returning id, community_code, starts_at, ends_at, last_ticket - :many as ticket)
            insert into booking (id, shift_id, community_code, volunteer_id, starts_at, ends_at, status, short_notice, ticket,
                                 booked_at, group_id, organisation_id)
            select p.booking, s.id, s.community_code, p.person, s.starts_at, s.ends_at, 'BOOKED', true, s.ticket + p.line, :now,
                   :group, :organisation
            from given s cross join unnest(cast(:bookings as uuid[]), cast(:people as uuid[])) with ordinality
                p (booking, person, line)
            """;

    private static final String FAULTS = "select line, fault from group_faults(cast(:people as uuid[]))";

    private final FieldCipher cipher;

    GroupRows(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** A group's booking as it is kept. */
    record Kept(UUID id, UUID organisationId, UUID shiftId, String communityCode, Instant madeAt, byte[] fingerprint) {}

    /** A person of the list who cannot take the shift. */
    record Fault(int line, String what) {}

    /** Null where there is none, or the caller is not its contact. */
    Uni<Kept> one(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(GROUP + "g.id = :id", Tuple.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : kept(row));
    }

    Uni<List<Kept>> newest(UUID organisation, NextRows next) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEWEST, Tuple.class)
                        .setParameter("organisation", organisation)
                        .setParameter("after", next.after())
                        .setParameter("first", next.first())
                        .getResultList())
                .map(rows -> rows.stream().map(GroupRows::kept).toList());
    }

    /** @return 0 where the id is there already */
    Uni<Integer> add(Kept group, UUID by) {
        return Panache.getSession().chain(session -> session.createNativeQuery(ADD)
                .setParameter("id", group.id())
                .setParameter("organisation", group.organisationId())
                .setParameter("community", group.communityCode())
                .setParameter("shift", group.shiftId())
                .setParameter("by", by)
                .setParameter("now", group.madeAt().atOffset(ZoneOffset.UTC))
                .setParameter("fingerprint", group.fingerprint())
                .executeUpdate());
    }

    Uni<Integer> addPeople(NameList list, String communityCode, Instant now) {
        String[] phones = list.people().stream()
                .map(one -> HexFormat.of().formatHex(cipher.encrypt("volunteer.phone", one.id(), one.phone())))
                .toArray(String[]::new);
        return Panache.getSession().chain(session -> session.createNativeQuery(PEOPLE)
                .setParameter("ids", list.ids())
                .setParameter("names", list.names())
                .setParameter("phones", phones)
                .setParameter("community", communityCode)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate());
    }

    /** What the database knows against the people of the list, on the shift of the running act. */
    Uni<List<Fault>> faults(NameList list) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FAULTS, Tuple.class)
                        .setParameter("people", list.ids())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Fault(row.get("line", Integer.class), row.get("fault", String.class)))
                        .toList());
    }

    /** @return how many places were given: all or none */
    Uni<Integer> give(Kept group, NameList list, UUID[] bookings) {
        return Panache.getSession().chain(session -> session.createNativeQuery(GIVE)
                .setParameter("shift", group.shiftId())
                .setParameter("many", bookings.length)
                .setParameter("group", group.id())
                .setParameter("organisation", group.organisationId())
                .setParameter("bookings", bookings)
                .setParameter("people", list.ids())
                .setParameter("now", group.madeAt().atOffset(ZoneOffset.UTC))
                .executeUpdate());
    }

    private static Kept kept(Tuple row) {
        return new Kept(
                row.get("id", UUID.class),
                row.get("organisation_id", UUID.class),
                row.get("shift_id", UUID.class),
                row.get("community_code", String.class),
                Columns.instant(row, "made_at"),
                row.get("fingerprint", byte[].class));
    }
}
