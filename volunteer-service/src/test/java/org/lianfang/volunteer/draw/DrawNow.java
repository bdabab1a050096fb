package org.lianfang.volunteer.draw;

import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.lianfang.volunteer.round.OwnLogin;

/** Draws one shift without asking whether a draw is under way in this process, as another instance would. */
@Singleton
public class DrawNow {

    static final String DRAW = "test.draw";

    private final OwnLogin own;
    private final Draws draws;

    DrawNow(OwnLogin own, Draws draws) {
        this.own = own;
        this.draws = draws;
    }

    @ConsumeEvent(DRAW)
    Uni<String> draw(String shiftId) {
        own.enter();
        return draws.draw(UUID.fromString(shiftId)).replaceWith("drawn");
    }
}
