package org.lianfang.gateway.resident;

import org.lianfang.gateway.service.OfService;
import org.lianfang.gateway.service.Service;
import org.lianfang.platform.problem.Away;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.problem.ProblemText;
import org.lianfang.platform.problem.ProblemType;

/** The move is stored, and the observation of who moved still lies at the old door. */
record NotFollowed(String service) implements ProblemType, OfService {

    /** @param failure why isolation-service could not do it: it may have waited for another one in vain */
    static NotFollowed because(Throwable failure) {
        boolean other = failure instanceof Problem problem && problem.type() instanceof Away;
        return new NotFollowed(other ? ((Away) ((Problem) failure).type()).service() : Service.ISOLATION.module());
    }

    @Override
    public String name() {
        return "OBSERVATION_NOT_FOLLOWED";
    }

    @Override
    public ProblemText text() {
        return new ProblemText(
                503,
                "搬家已保存，但此人的居家观察尚未转到新住处，请把同样的内容再提交一次。",
                "The move is stored, but the person's observation has not followed to the new door yet: send the same request again.");
    }
}
