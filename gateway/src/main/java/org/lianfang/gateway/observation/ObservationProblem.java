package org.lianfang.gateway.observation;

import org.lianfang.platform.problem.ProblemText;
import org.lianfang.platform.problem.ProblemType;

/** What an observation keeps another service's write from. */
enum ObservationProblem implements ProblemType {
    OBSERVATION_ENDED(
            409,
            "该户的观察已解除、转运或取消，所选日期没有生成班次；请结束该计划。",
            "The household is released, transferred or cancelled: no shifts were made for these days; end the plan.");

    private final ProblemText text;

    ObservationProblem(int status, String zh, String en) {
        this.text = new ProblemText(status, zh, en);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
