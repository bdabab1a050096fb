package org.lianfang.gateway.graph;

import graphql.execution.AbortExecutionException;
import org.lianfang.platform.problem.Problem;

/** A document that does not run, and why. */
final class RefusedDocument extends AbortExecutionException {

    private final transient Problem problem;

    RefusedDocument(Problem problem) {
        super(problem.type().name());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
