package org.lianfang.volunteer.person;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.secrecy.FieldCipher;
import org.lianfang.volunteer.Bookers;
import org.lianfang.volunteer.OwnScope;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.post.Skill;

/** The caller's own profile: there from the first login on, kept from the first change on. */
@Singleton
class Profiles {

    private static final String PHONE = "volunteer.phone";

    private static final String OWN =
            "select name, phone, array_to_string(skills, ',') as skills, array_to_string(languages, ',') as languages, short_notice"
                    + " from volunteer where id = :me";

    private static final String SAVE =
            """
            insert into volunteer (id, name, since, phone, skills, languages, short_notice, books_as)
            values (:me, :name, :now, cast(:phone as bytea), cast(:skills as text[]), cast(:languages as text[]), :shortNotice,
                    cast(:booksAs as text[]))
            on conflict (id) do update set name = excluded.name, phone = excluded.phone, skills = excluded.skills,
                languages = excluded.languages, short_notice = excluded.short_notice, books_as = excluded.books_as
            """;

    private final Door door;
    private final Caller caller;
    private final FieldCipher cipher;
    private final Clock clock;

    Profiles(Door door, Caller caller, FieldCipher cipher, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.cipher = cipher;
        this.clock = clock;
    }

    Uni<Profile> own() {
        return door.read(VolunteerOperation.SEE_OWN_BOOKINGS, reach -> read(reach.person()));
    }

    Uni<Profile> save(ProfileInput input) {
        return door.write(OwnScope.of(caller, VolunteerOperation.SAVE_PROFILE), (reach, note) -> {
            note.on(reach.person());
            return Panache.getSession()
                    .chain(session -> session.createNativeQuery(SAVE)
                            .setParameter("me", reach.person())
                            .setParameter("name", caller.displayName())
                            .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                            .setParameter("phone", cipher.encrypt(PHONE, reach.person(), input.phone()))
                            .setParameter("skills", input.skillNames())
                            .setParameter("languages", input.languageNames())
                            .setParameter("shortNotice", input.readyAtShortNotice())
                            .setParameter("booksAs", Bookers.grants(caller))
                            .executeUpdate())
                    .chain(() -> read(reach.person()));
        });
    }

    private Uni<Profile> read(UUID me) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OWN, Tuple.class)
                        .setParameter("me", me)
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? new Profile(me, caller.displayName(), null, List.of(), List.of(), true)
                        : profile(me, row));
    }

    private Profile profile(UUID me, Tuple row) {
        return new Profile(
                me,
                row.get("name", String.class),
                cipher.decrypt(PHONE, me, row.get("phone", byte[].class)),
                words(row, "skills").stream().map(Skill::valueOf).toList(),
                words(row, "languages"),
                row.get("short_notice", Boolean.class));
    }

    private static List<String> words(Tuple row, String column) {
        String joined = row.get(column, String.class);
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }
}
