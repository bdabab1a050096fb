package org.lianfang.gateway.visit;

import static org.lianfang.gateway.service.Service.ISOLATION;
import static org.lianfang.gateway.service.Service.SUPPLY;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.service.Services;
import org.lianfang.platform.problem.Code;
import org.lianfang.platform.problem.Problem;

/**
 * Records a visit with the two services that share it (design, rule 6): isolation-service first, which owns it; then, with the
 * same ids at every retry, its needs at supply-service. Away, the checks stand and the needs are named as missing; refused, the
 * error names the need.
 */
@Singleton
class Visits {

    private final Services services;
    private final VisitClient isolation;
    private final NeedClient supply;

    Visits(Services services, @RestClient VisitClient isolation, @RestClient NeedClient supply) {
        this.services = services;
        this.isolation = isolation;
        this.supply = supply;
    }

    Uni<Visit> record(VisitInput input) {
        Uni<Visit> recorded = services.write(ISOLATION, () -> isolation.record(input));
        if (input.needs() == null || input.needs().isEmpty()) return recorded;
        return recorded.chain(visit -> placed(visit, input));
    }

    private Uni<Visit> placed(Visit visit, VisitInput input) {
        var needs = new NeedClient.Needs(
                visit.id(), visit.householdId(), visit.communityCode(), visit.channel(), visit.on(), input.needs());
        return services.write(SUPPLY, () -> supply.placeOf(needs))
                .map(visit::with)
                .onFailure(Visits::isAway)
                .recoverWithItem(failure -> visit.without((Problem) failure));
    }

    // A refusal is none of it: sending the same again would not help, and the error names what to mend.
    private static boolean isAway(Throwable failure) {
        return failure instanceof Problem problem && problem.code() == Code.SERVICE_UNAVAILABLE;
    }
}
