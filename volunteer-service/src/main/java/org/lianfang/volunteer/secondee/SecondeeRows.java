package org.lianfang.volunteer.secondee;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.secrecy.FieldCipher;
import org.lianfang.volunteer.NextRows;

/** The statements about secondees and their teams. */
@Singleton
class SecondeeRows {

    private static final String PHONE = "secondee.phone";

    private static final String COLUMNS =
            """
            select s.id, s.community_code, s.name, s.login, s.phone, s.unit, s.team, array_to_string(t.estates, '、') as estates,
                   s.ends_on
            from secondee s join secondee_team t on t.community_code = s.community_code and t.name = s.team
            where """;

    private static final String LIST = COLUMNS
            + """
             s.community_code = any (cast(:codes as text[])) and (s.ends_on, s.id) > (:afterDay, :afterId)
            order by s.ends_on, s.id limit :limit
            """;

    private static final String KNOWN = COLUMNS + " s.community_code = :community order by s.id for update of s";

    private static final String TEAMS =
            """
            insert into secondee_team (community_code, name, estates)
            select :community, t.name, string_to_array(t.estates, '、')
            from unnest(cast(:names as text[]), cast(:estates as text[])) t (name, estates)
            on conflict (community_code, name) do update set estates = excluded.estates
            where secondee_team.estates <> excluded.estates
            """;

    private static final String KEEP =
            """
            insert into secondee (id, community_code, login, name, phone, unit, team, ends_on, imported_by, imported_at)
            select s.id, :community, s.login, s.name, decode(s.phone, 'hex'), s.unit, s.team, cast(s.ends_on as date), :by, :now
            from unnest(cast(:ids as uuid[]), cast(:logins as text[]), cast(:names as text[]), cast(:phones as text[]),
                        cast(:units as text[]), cast(:teams as text[]), cast(:ends as text[]))
                s (id, login, name, phone, unit, team, ends_on)
            on conflict (community_code, login) do update set name = excluded.name, phone = excluded.phone, unit = excluded.unit,
                team = excluded.team, ends_on = excluded.ends_on, imported_by = excluded.imported_by,
                imported_at = excluded.imported_at
            """;

    private static final String LEFT =
            """
            select b.id, b.shift_id, b.community_code, b.volunteer_id, s.name, s.team, s.ends_on
            from secondee s join staff_login l on l.login = s.login
            join booking b on b.volunteer_id = l.person and b.community_code = s.community_code
            where s.community_code = any (cast(:codes as text[])) and b.staff and b.status = 'BOOKED'
            and b.starts_at > :now and last_day(b.ends_at) > s.ends_on
            and (cast(:after as uuid) is null
                 or (b.starts_at, b.id) > (select a.starts_at, a.id from booking a where a.id = cast(:after as uuid)))
            order by b.starts_at, b.id limit :first
            """;

    private static final String ENDS = "select login, until from login_ends(cast(:logins as text[]))";

    private final FieldCipher cipher;

    SecondeeRows(FieldCipher cipher) {
        this.cipher = cipher;
    }

    private record Key(LocalDate endsOn, UUID id) {
        static final Key FIRST = new Key(LocalDate.EPOCH, new UUID(0, 0));

        static Key read(List<String> parts) {
            return new Key(LocalDate.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        }
    }

    /** A login has one row in a community, whichever file brings it. */
    static UUID id(String communityCode, String login) {
        return UUID.nameUUIDFromBytes(("secondee/" + communityCode + "/" + login).getBytes(StandardCharsets.UTF_8));
    }

    Uni<List<Secondee>> page(Reach reach, PageRequest page) {
        Key after = page.start(2, Key::read).orElse(Key.FIRST);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LIST, Tuple.class)
                        .setParameter("codes", reach.codeArray())
                        .setParameter("afterDay", after.endsOn())
                        .setParameter("afterId", after.id())
                        .setParameter("limit", page.limit())
                        .getResultList())
                .map(rows -> rows.stream().map(this::view).toList());
    }

    /** All of a community with their rows locked, so that two files come one after the other. */
    Uni<List<Secondee>> known(String communityCode) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KNOWN, Tuple.class)
                        .setParameter("community", communityCode)
                        .getResultList())
                .map(rows -> rows.stream().map(this::view).toList());
    }

    Uni<Integer> keepTeams(String communityCode, Map<String, List<String>> teams) {
        return Panache.getSession().chain(session -> session.createNativeQuery(TEAMS)
                .setParameter("community", communityCode)
                .setParameter("names", teams.keySet().toArray(String[]::new))
                .setParameter(
                        "estates",
                        teams.values().stream()
                                .map(each -> String.join("、", each))
                                .toArray(String[]::new))
                .executeUpdate());
    }

    Uni<Integer> keep(String communityCode, Collection<SecondeeEntry> entries, UUID by, Instant now) {
        UUID[] ids =
                entries.stream().map(each -> id(communityCode, each.login())).toArray(UUID[]::new);
        String[] phones = entries.stream()
                .map(each -> each.phone() == null
                        ? null
                        : HexFormat.of()
                                .formatHex(cipher.encrypt(PHONE, id(communityCode, each.login()), each.phone())))
                .toArray(String[]::new);
        return Panache.getSession().chain(session -> session.createNativeQuery(KEEP)
                .setParameter("community", communityCode)
                .setParameter("ids", ids)
                .setParameter("logins", texts(entries, SecondeeEntry::login))
                .setParameter("names", texts(entries, SecondeeEntry::name))
                .setParameter("phones", phones)
                .setParameter("units", texts(entries, SecondeeEntry::unit))
                .setParameter("teams", texts(entries, SecondeeEntry::team))
                .setParameter("ends", texts(entries, each -> each.endsOn().toString()))
                .setParameter("by", by)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate());
    }

    /** Until when the rights of these accounts last, of those that have acted here; empty where they have no end. */
    Uni<Map<String, Optional<LocalDate>>> ends(Collection<SecondeeEntry> entries) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ENDS, Tuple.class)
                        .setParameter("logins", texts(entries, SecondeeEntry::login))
                        .getResultList())
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                row -> row.get("login", String.class),
                                row -> Optional.ofNullable(row.get("until", LocalDate.class)))));
    }

    /** Soonest first. */
    Uni<List<LeftDuty>> left(Reach reach, Instant now, NextRows rows) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LEFT, Tuple.class)
                        .setParameter("after", rows.after())
                        .setParameter("first", rows.first())
                        .setParameter("codes", reach.codeArray())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(found -> found.stream().map(SecondeeRows::duty).toList());
    }

    private static String[] texts(Collection<SecondeeEntry> entries, Function<SecondeeEntry, String> part) {
        return entries.stream().map(part).toArray(String[]::new);
    }

    private Secondee view(Tuple row) {
        UUID id = row.get("id", UUID.class);
        return new Secondee(
                id,
                row.get("community_code", String.class),
                row.get("name", String.class),
                row.get("login", String.class),
                cipher.decrypt(PHONE, id, row.get("phone", byte[].class)),
                row.get("unit", String.class),
                row.get("team", String.class),
                Arrays.asList(row.get("estates", String.class).split("、")),
                row.get("ends_on", LocalDate.class));
    }

    private static LeftDuty duty(Tuple row) {
        return new LeftDuty(
                row.get("id", UUID.class),
                row.get("shift_id", UUID.class),
                row.get("community_code", String.class),
                row.get("volunteer_id", UUID.class),
                row.get("name", String.class),
                row.get("team", String.class),
                row.get("ends_on", LocalDate.class));
    }
}
