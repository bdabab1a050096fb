package org.lianfang.platform.problem;

/** A problem that another service published, handed on as it came. */
public record Relayed(String name, ProblemText text) implements ProblemType {

    /** The same problem again, for the one who asked us. */
    public static Problem of(ProblemBody body) {
        if (body.service() != null) return new Away(body.service()).problem();
        return new Problem(
                new Relayed(body.problem(), new ProblemText(body.status(), body.title(), "")),
                body.field(),
                body.detail());
    }
}
