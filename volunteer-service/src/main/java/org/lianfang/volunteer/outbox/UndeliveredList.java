package org.lianfang.volunteer.outbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.secrecy.FieldCipher;
import org.lianfang.volunteer.Columns;
import org.lianfang.volunteer.NextRows;
import org.lianfang.volunteer.VolunteerOperation;

/** What the outbox has given up, for those who run the shifts: they may ring up. The newest first. */
@Singleton
class UndeliveredList {

    private static final String GIVEN_UP =
            """
            select d.id, d.community_code, n.shift_id, d.volunteer_id, v.name, v.phone, n.kind, d.web_hook_id is null as by_mail,
                   d.tries, d.failure, d.made_at, d.given_up_at
            from delivery d join notice n on n.id = d.notice_id left join volunteer v on v.id = d.volunteer_id
            where d.community_code = any (cast(:codes as text[])) and d.given_up_at is not null
            and (cast(:after as uuid) is null
                 or (d.given_up_at, d.id) < (select a.given_up_at, a.id from delivery a where a.id = cast(:after as uuid)))
            order by d.given_up_at desc, d.id desc limit :first
            """;

    private final Door door;
    private final Caller caller;
    private final FieldCipher cipher;

    UndeliveredList(Door door, Caller caller, FieldCipher cipher) {
        this.door = door;
        this.caller = caller;
        this.cipher = cipher;
    }

    Uni<List<Undelivered>> of(String area, NextRows next) {
        var scope = caller.scope(VolunteerOperation.SEE_BOOKINGS).within(area);
        return door.read(scope, reach -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(GIVEN_UP, Tuple.class)
                                .setParameter("codes", reach.codeArray())
                                .setParameter("after", next.after())
                                .setParameter("first", next.first())
                                .getResultList()))
                .map(rows -> rows.stream().map(this::undelivered).toList());
    }

    private Undelivered undelivered(Tuple row) {
        UUID volunteer = row.get("volunteer_id", UUID.class);
        return new Undelivered(
                row.get("id", UUID.class),
                row.get("community_code", String.class),
                row.get("shift_id", UUID.class),
                volunteer,
                row.get("name", String.class),
                cipher.decrypt("volunteer.phone", volunteer, row.get("phone", byte[].class)),
                row.get("kind", String.class),
                row.get("by_mail", Boolean.class),
                row.get("tries", Integer.class),
                row.get("failure", String.class),
                Columns.instant(row, "made_at"),
                Columns.instant(row, "given_up_at"));
    }
}
