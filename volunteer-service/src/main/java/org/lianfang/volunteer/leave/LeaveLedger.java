package org.lianfang.volunteer.leave;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.NextRows;
import org.lianfang.volunteer.VolunteerOperation;

/** Reads the ledger: a person her own, those who run shifts that of their communities. */
@Singleton
class LeaveLedger {

    private static final String ACCOUNTS =
            "select a.community_code, a.volunteer_id, v.name, a.minutes from leave_account a join volunteer v on v.id = a.volunteer_id ";

    private static final String OWN_ACCOUNTS = ACCOUNTS + "where a.volunteer_id = :me order by a.community_code";

    private static final String OF_AREA = ACCOUNTS
            + """
            where a.community_code = any (cast(:codes as text[])) and (a.community_code, a.volunteer_id) > (:afterCode, :afterId)
            order by a.community_code, a.volunteer_id limit :limit
            """;

    private static final String OWN = LeaveEntry.COLUMNS
            + """
             where e.volunteer_id = :me
            and (cast(:after as uuid) is null
                 or (e.made_at, e.id) < (select a.made_at, a.id from leave_entry a where a.id = cast(:after as uuid)))
            order by e.made_at desc, e.id desc limit :first
            """;

    private static final String OF_PERSON = LeaveEntry.COLUMNS
            + """
             where e.volunteer_id = :who and e.community_code = any (cast(:codes as text[]))
            and (cast(:after as uuid) is null
                 or (e.made_at, e.id) < (select a.made_at, a.id from leave_entry a where a.id = cast(:after as uuid)))
            order by e.made_at desc, e.id desc limit :first
            """;

    private final Door door;
    private final Caller caller;

    LeaveLedger(Door door, Caller caller) {
        this.door = door;
        this.caller = caller;
    }

    private record Key(String code, UUID id) {
        static Key read(List<String> parts) {
            return new Key(parts.get(0), UUID.fromString(parts.get(1)));
        }
    }

    /** What is left is said with every page of the entries. */
    Uni<OwnLeave> own(NextRows next) {
        return door.read(VolunteerOperation.SEE_OWN_BOOKINGS, reach -> ownAccounts(reach)
                .chain(accounts -> ownEntries(reach, next)
                        .map(entries -> new OwnLeave(
                                accounts.stream().map(LeaveLedger::account).toList(),
                                entries.stream().map(LeaveEntry::of).toList()))));
    }

    Uni<Page<LeaveAccount>> accounts(String area, PageRequest page) {
        Key after = page.start(2, Key::read).orElse(new Key("", new UUID(0, 0)));
        var scope = caller.scope(VolunteerOperation.SEE_BOOKINGS).within(area);
        return door.read(scope, reach -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(OF_AREA, Tuple.class)
                                .setParameter("codes", reach.codeArray())
                                .setParameter("afterCode", after.code())
                                .setParameter("afterId", after.id())
                                .setParameter("limit", page.limit())
                                .getResultList()))
                .map(rows -> rows.stream().map(LeaveLedger::account).toList())
                .map(rows -> Page.of(rows, page, row -> List.of(row.communityCode(), row.volunteerId()), null));
    }

    /** The newest entries of one person; none where she has none in the area. */
    Uni<List<LeaveEntry>> entries(UUID who, String area, NextRows next) {
        var scope = caller.scope(VolunteerOperation.SEE_BOOKINGS).within(area);
        return door.read(scope, reach -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(OF_PERSON, Tuple.class)
                                .setParameter("who", who)
                                .setParameter("after", next.after())
                                .setParameter("first", next.first())
                                .setParameter("codes", reach.codeArray())
                                .getResultList()))
                .map(rows -> rows.stream().map(LeaveEntry::of).toList());
    }

    private static Uni<List<Tuple>> ownAccounts(Reach reach) {
        return Panache.getSession().chain(session -> session.createNativeQuery(OWN_ACCOUNTS, Tuple.class)
                .setParameter("me", reach.person())
                .getResultList());
    }

    private static Uni<List<Tuple>> ownEntries(Reach reach, NextRows next) {
        return Panache.getSession().chain(session -> session.createNativeQuery(OWN, Tuple.class)
                .setParameter("me", reach.person())
                .setParameter("after", next.after())
                .setParameter("first", next.first())
                .getResultList());
    }

    private static LeaveAccount account(Tuple row) {
        return new LeaveAccount(
                row.get("community_code", String.class),
                row.get("volunteer_id", UUID.class),
                row.get("name", String.class),
                row.get("minutes", Integer.class));
    }
}
