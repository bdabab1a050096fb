package org.lianfang.gateway.service;

import org.lianfang.platform.problem.ProblemText;
import org.lianfang.platform.problem.ProblemType;

/** A service answered that it cannot serve, e.g. because its database is away: its own words, and whose they are. */
record Troubled(String name, ProblemText text, String service) implements ProblemType, OfService {

    static Troubled of(ProblemType type, Service service) {
        return new Troubled(type.name(), type.text(), service.module());
    }
}
