package org.lianfang.volunteer.draw;

import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.volunteer.Acts.shift;
import static org.lianfang.volunteer.Shifts.aShift;

import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.volunteer.ARound;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

/** As many requests as a draw takes, for as many places as a shift has: a draw that fails would fail at each round again. */
@ServiceTest
class DrawAtItsMostTest extends InOpenCommunities {

    private static final String ASK =
            """
            insert into volunteer (id, name, since, books_as)
            select ('00000000-0000-4000-c000-' || lpad(v::text, 12, '0'))::uuid, '志愿者' || v, now(), '{VOLUNTEER@440705001}'
            from generate_series(1, 2000) v;
            insert into draw_request (id, shift_id, community_code, volunteer_id, short_notice, staff, requested_at)
            select gen_random_uuid(), s.id, s.community_code, ('00000000-0000-4000-c000-' || lpad(v::text, 12, '0'))::uuid, true, false, now()
            from generate_series(1, 2000) v cross join shift s where s.id = '%1$s';
            update draw set requests = 2000 where shift_id = '%1$s';
            """;

    @Inject
    EventBus bus;

    @Test
    void twoThousandAskForAThousandPlaces() throws SQLException {
        Shifts offer = aShift().withPlaces(1000);
        Instant release = offer.startsAt().minus(2, ChronoUnit.DAYS);
        String shift = offer.with("access", "DRAW")
                .with("releaseAt", release.toString())
                .publish();
        Database.execute("volunteer", ASK.formatted(shift));

        clock.turnTo(release);
        ARound.passes(bus);

        shift(MANAGER, shift).body("[0].booked", equalTo(1000)).body("[0].waiting", equalTo(1000));
    }
}
