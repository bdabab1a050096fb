package org.lianfang.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.json.JsonObject;

/**
 * {@code application/problem+json} (RFC 9457). {@code title} is Chinese and English; {@code code} is one of the contract's six;
 * {@code problem} is the catalogue's name; {@code service} is set where a service that was asked is away.
 */
@RegisterForReflection // written by the exception mappers and read by a client's, where the build sees no type
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
        String type, String title, int status, String detail, Code code, String problem, String field, String service) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The same as text, for where no framework writes it. */
    public String json() {
        return JsonObject.mapFrom(this).encode();
    }

    static ProblemBody of(Problem problem) {
        ProblemType type = problem.type();
        return new ProblemBody(
                "urn:lianfang:problem:"
                        + type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                type.text().both(),
                type.status(),
                problem.detail(),
                problem.code(),
                type.name(),
                problem.field(),
                type instanceof Away away ? away.service() : null);
    }
}
