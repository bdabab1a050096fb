package org.lianfang.volunteer.leave;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Fingerprints;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.opening.OpenedCommunities;
import org.lianfang.platform.problem.Failures;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;

/** Leave that is taken, and taken back, as those who run the shifts record it. */
@Singleton
class LeaveTaken {

    private static final String ONE = LeaveEntry.COLUMNS + " where e.id = :id";

    private static final String FINGERPRINT = "select e.fingerprint from leave_entry e where e.id = :id";

    private static final String TAKE =
            """
            insert into leave_entry (id, community_code, volunteer_id, kind, minutes, day, reason, made_by, made_at, fingerprint)
            select :id, a.community_code, a.volunteer_id, 'TAKEN', - cast(:minutes as integer), :day, cast(:reason as text), :by, :now, :fingerprint
            from leave_account a where a.community_code = :community and a.volunteer_id = :who
            """;

    private static final String COUNTER =
            """
            insert into leave_entry (id, community_code, volunteer_id, kind, minutes, day, counters, reason, made_by, made_at)
            select :new, e.community_code, e.volunteer_id, 'COUNTER', - e.minutes, e.day, e.id, :reason, :by, :now
            from leave_entry e where e.id = :id and e.kind = 'TAKEN'
            on conflict (counters) do nothing
            """;

    private static final String COUNTERING = LeaveEntry.COLUMNS + " where e.counters = :id";

    private final Door door;
    private final Caller caller;
    private final OpenedCommunities communities;
    private final Fingerprints fingerprints;
    private final Clock clock;

    LeaveTaken(Door door, Caller caller, OpenedCommunities communities, Fingerprints fingerprints, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.communities = communities;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** Sent twice, it happens once. */
    Uni<LeaveEntry> take(LeaveInput input) {
        UUID id = input.id() == null ? Ids.next() : input.id();
        byte[] fingerprint = fingerprints.of("leave", input, LeaveInput.DEFAULTS);
        return write(id, input, fingerprint)
                .onFailure(failure -> Failures.violates(failure, "leave_entry_pkey"))
                .recoverWithUni(() -> write(id, input, fingerprint))
                .onFailure(failure -> Failures.violates(failure, "leave_entry_pkey"))
                .transform(taken -> PlatformProblem.ID_TAKEN.at("id"))
                .onFailure(failure -> Failures.violates(failure, "leave_never_below_zero"))
                .transform(lost -> VolunteerProblem.LEAVE_SHORT.at("minutes"));
    }

    private Uni<LeaveEntry> write(UUID id, LeaveInput input, byte[] fingerprint) {
        return door.write(VolunteerOperation.RECORD_LEAVE, (reach, note) -> placeOf(input, reach)
                .invoke(() -> note.on(id)
                        .on(input.volunteerId())
                        .in(input.communityCode())
                        .because(input.reason()))
                .chain(() -> kept(id))
                .chain(there -> there == null ? add(id, input, fingerprint) : again(there, fingerprint, note))
                .chain(() -> one(ONE, id)));
    }

    private Uni<Void> add(UUID id, LeaveInput input, byte[] fingerprint) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE)
                        .setParameter("id", id)
                        .setParameter("minutes", input.minutes())
                        .setParameter("day", input.day())
                        .setParameter("reason", blankToNull(input.reason()))
                        .setParameter("by", caller.id())
                        .setParameter("now", now())
                        .setParameter("fingerprint", fingerprint)
                        .setParameter("community", input.communityCode())
                        .setParameter("who", input.volunteerId())
                        .executeUpdate())
                .invoke(added -> {
                    // Who has never earned any has no account.
                    if (added == 0) throw PlatformProblem.NOT_FOUND.at("volunteerId");
                })
                .replaceWithVoid();
    }

    private static Uni<Void> again(byte[] there, byte[] fingerprint, AuditNote note) {
        if (!Arrays.equals(there, fingerprint)) throw PlatformProblem.ID_TAKEN.at("id");
        note.repeated();
        return Uni.createFrom().voidItem();
    }

    /** Leave that was not taken after all; only that, for what is earned follows the attendance. */
    Uni<LeaveEntry> counter(UUID id, String reason) {
        return door.write(VolunteerOperation.RECORD_LEAVE, (reach, note) -> one(ONE, id)
                .invoke(entry -> {
                    if (entry.kind() != LeaveKind.TAKEN) throw VolunteerProblem.LEAVE_FOLLOWS_DUTY.problem();
                    note.on(id)
                            .on(entry.volunteerId())
                            .in(entry.communityCode())
                            .because(reason.strip());
                })
                .chain(Panache::getSession)
                .chain(session -> session.createNativeQuery(COUNTER)
                        .setParameter("id", id)
                        .setParameter("new", Ids.next())
                        .setParameter("reason", reason.strip())
                        .setParameter("by", caller.id())
                        .setParameter("now", now())
                        .executeUpdate())
                .invoke(added -> {
                    if (added == 0) note.repeated();
                })
                .chain(() -> one(COUNTERING, id)));
    }

    private Uni<Void> placeOf(LeaveInput input, Reach reach) {
        return reach.covers(input.communityCode())
                ? Uni.createFrom().voidItem()
                : communities.refuse(input.communityCode());
    }

    /** The fingerprint of what is there under this id; null for nothing, empty for an entry that nobody sent. */
    private static Uni<byte[]> kept(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FINGERPRINT, Tuple.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : row.get(0) == null ? new byte[0] : row.get(0, byte[].class));
    }

    private static Uni<LeaveEntry> one(String sql, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Tuple.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("entryId"))
                .map(LeaveEntry::of);
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
