package org.lianfang.volunteer.rota;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.volunteer.Columns;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.shift.Post;
import org.lianfang.volunteer.shift.ShiftAccess;

/** The shifts that begin in some days as a file. Who holds their places is in it where the caller may see that. */
@Singleton
class RotaExport {

    private static final int LONGEST_SPAN = 62;

    private static final String SHIFTS =
            """
            select s.id, s.community_code, o.name, s.post, s.title, s.place, s.starts_at, s.ends_at, s.capacity, s.booked, s.note,
                   s.release_at, s.cancel_by, s.approve_hand_over, s.access
            from shift s join opened_community o on o.code = s.community_code
            where s.community_code = any (cast(:codes as text[])) and s.cancelled_at is null
            and s.starts_at >= :from and s.starts_at < :to
            order by s.community_code, s.starts_at, s.id limit :limit
            """;

    private static final String NAMES =
            """
            select b.shift_id, string_agg(v.name, '、' order by b.ticket) as names
            from booking b join volunteer v on v.id = b.volunteer_id
            where b.shift_id = any (cast(:ids as uuid[])) and b.community_code = any (cast(:codes as text[]))
            and b.status in ('BOOKED', 'ATTENDED')
            group by b.shift_id
            """;

    private final Door door;
    private final Caller caller;
    private final Vertx vertx;

    RotaExport(Door door, Caller caller, Vertx vertx) {
        this.door = door;
        this.caller = caller;
        this.vertx = vertx;
    }

    /** Both days included; the area null for all that the caller sees. */
    Uni<byte[]> sheet(String area, LocalDate from, LocalDate to) {
        if (to.isBefore(from) || from.plusDays(LONGEST_SPAN).isBefore(to))
            throw VolunteerProblem.SPAN_TOO_LONG.at("to");
        var seen = caller.scope(VolunteerOperation.EXPORT_ROTA).within(area);
        return door.write(seen, (reach, note) -> shifts(reach, from, to)).chain(shifts -> names(area, shifts)
                .chain(names -> vertx.executeBlocking(() -> RotaSheet.xlsx(shifts, names))));
    }

    private static Uni<List<ShownShift>> shifts(Reach reach, LocalDate from, LocalDate to) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SHIFTS, Tuple.class)
                        .setParameter("codes", reach.codeArray())
                        .setParameter("from", ChinaTime.startOf(from).atOffset(ZoneOffset.UTC))
                        .setParameter("to", ChinaTime.startOf(to.plusDays(1)).atOffset(ZoneOffset.UTC))
                        .setParameter("limit", RotaFile.MOST_ROWS + 1)
                        .getResultList())
                .map(rows -> {
                    if (rows.size() > RotaFile.MOST_ROWS) throw VolunteerProblem.ROTA_SPAN_TOO_LARGE.at("to");
                    return rows.stream().map(RotaExport::shift).toList();
                });
    }

    /** Null for who may see no names at all. */
    private Uni<Map<UUID, String>> names(String area, List<ShownShift> shifts) {
        var run = caller.scope(VolunteerOperation.SEE_BOOKINGS).within(area);
        if (run.isEmpty()) return Uni.createFrom().nullItem();
        UUID[] ids = shifts.stream().map(ShownShift::id).toArray(UUID[]::new);
        return door.read(run, reach -> Panache.getSession()
                .chain(session -> session.createNativeQuery(NAMES, Tuple.class)
                        .setParameter("ids", ids)
                        .setParameter("codes", reach.codeArray())
                        .getResultList())
                .map(rows -> {
                    var names = new HashMap<UUID, String>();
                    rows.forEach(row -> names.put(row.get("shift_id", UUID.class), row.get("names", String.class)));
                    return names;
                }));
    }

    private static ShownShift shift(Tuple row) {
        return new ShownShift(
                row.get("id", UUID.class),
                row.get("community_code", String.class),
                row.get("name", String.class),
                Post.valueOf(row.get("post", String.class)),
                row.get("title", String.class),
                row.get("place", String.class),
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"),
                row.get("capacity", Integer.class),
                row.get("booked", Integer.class),
                row.get("note", String.class),
                Columns.instant(row, "release_at"),
                Columns.instant(row, "cancel_by"),
                row.get("approve_hand_over", Boolean.class),
                ShiftAccess.DRAW.name().equals(row.get("access", String.class)));
    }
}
