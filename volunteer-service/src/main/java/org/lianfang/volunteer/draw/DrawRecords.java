package org.lianfang.volunteer.draw;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.volunteer.Columns;
import org.lianfang.volunteer.OwnScope;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.draw.DrawView.LotView;

/** What anyone who sees a shift may know of its draw: before it the promise, after it all by which to draw again. */
@Singleton
class DrawRecords {

    private static final String DRAW =
            """
            select d.shift_id, d.community_code, s.release_at, s.capacity, d.requests, d.seed_hash, d.drawn_at, d.seed
            from draw d join shift s on s.id = d.shift_id where d.shift_id = :shift
            """;

    private static final String LOTS =
            "select l.id, l.hours, l.lots, l.number, l.rank, l.result from draw_lot l where l.shift_id = :shift order by l.rank";

    private final Door door;
    private final Caller caller;
    private final Seeds seeds;

    DrawRecords(Door door, Caller caller, Seeds seeds) {
        this.door = door;
        this.caller = caller;
        this.seeds = seeds;
    }

    Uni<DrawView> of(UUID shiftId) {
        return door.read(OwnScope.of(caller, VolunteerOperation.SEE_SHIFTS), reach -> Panache.getSession()
                .chain(session -> session.createNativeQuery(DRAW, Tuple.class)
                        .setParameter("shift", shiftId)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("shiftId"))
                .chain(draw -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(LOTS, Tuple.class)
                                .setParameter("shift", shiftId)
                                .getResultList())
                        .map(lots -> view(draw, lots))));
    }

    private DrawView view(Tuple draw, List<Tuple> lots) {
        UUID shiftId = draw.get("shift_id", UUID.class);
        Instant drawnAt = Columns.instant(draw, "drawn_at");
        return new DrawView(
                shiftId,
                draw.get("community_code", String.class),
                Columns.instant(draw, "release_at"),
                draw.get("capacity", Integer.class),
                draw.get("requests", Integer.class),
                draw.get("seed_hash", String.class),
                Drawing.METHOD,
                drawnAt,
                drawnAt == null ? null : seeds.open(shiftId, draw.get("seed", byte[].class)),
                lots.stream().map(DrawRecords::lot).toList());
    }

    private static LotView lot(Tuple row) {
        return new LotView(
                row.get("id", UUID.class),
                row.get("hours", Integer.class),
                row.get("lots", Integer.class),
                row.get("number", String.class),
                row.get("rank", Integer.class),
                DrawResult.valueOf(row.get("result", String.class)));
    }
}
