package org.lianfang.isolation.handed;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.lianfang.isolation.line.Silence;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.caller.Role;
import org.lianfang.platform.problem.Away;

/** Asks supply-service, with the caller's token, which doors the orders in the caller's hands are for. */
@Singleton
public class HandedDoors {

    private static final Away AWAY = new Away("supply-service");

    private final Caller caller;
    private final SupplyLine line;

    HandedDoors(Caller caller, SupplyLine line) {
        this.caller = caller;
        this.line = line;
    }

    /** Of these households; none, and nobody is asked, for who is no volunteer. */
    public Uni<List<UUID>> among(List<UUID> households) {
        if (!caller.roles().contains(Role.VOLUNTEER)) return Uni.createFrom().item(List.of());
        // Also for who may see some doors by place: answered without supply, an observed door elsewhere would pass for
        // a free one.
        return Silence.named(AWAY, line.inHand(households));
    }
}
