package org.lianfang.platform.problem;

/** Another service did not answer; the caller may send the same again. */
public record Away(String service) implements ProblemType {

    @Override
    public String name() {
        return "SERVICE_AWAY";
    }

    @Override
    public ProblemText text() {
        return new ProblemText(
                503, "服务暂时不可用，请稍后再试（" + service + "）。", "This service is away, try again shortly (" + service + ").");
    }
}
