package org.lianfang.platform.problem;

/** A refusal that its reader can act on. It carries no stack trace: it is an answer, not a fault. */
public class Problem extends RuntimeException {

    private final transient ProblemType type;
    private final String field;
    private final String detail;

    Problem(ProblemType type, String field, String detail) {
        super(type.name(), null, false, false);
        this.type = type;
        this.field = field;
        this.detail = detail;
    }

    public ProblemType type() {
        return type;
    }

    public Code code() {
        return Code.ofStatus(type.status());
    }

    /** The input at fault, or null. */
    public String field() {
        return field;
    }

    /** What only this occurrence knows, or null. */
    public String detail() {
        return detail;
    }

    public Problem at(String name) {
        return new Problem(type, name, detail);
    }

    public Problem with(String more) {
        return new Problem(type, field, more);
    }

    /** The problem body of RFC 9457. */
    public ProblemBody body() {
        return ProblemBody.of(this);
    }
}
