package org.lianfang.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure into one problem body; what is not foreseen is logged by its type only, never with its values. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        return answer(problem);
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException ignored) {
        return answer(PlatformProblem.UNAUTHENTICATED.problem());
    }

    @ServerExceptionMapper
    public Response authenticationFailed(AuthenticationFailedException ignored) {
        return answer(PlatformProblem.UNAUTHENTICATED.problem());
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException ignored) {
        return answer(PlatformProblem.FORBIDDEN.problem());
    }

    @ServerExceptionMapper
    public Response notReadable(JsonMappingException mapping) {
        return answer(badJson(mapping));
    }

    // The framework has an answer of its own for this type, which would repeat the value.
    @ServerExceptionMapper
    public Response notOfTheType(MismatchedInputException mapping) {
        return answer(badJson(mapping));
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException violations) {
        var first = violations.getConstraintViolations().iterator().next();
        String path = first.getPropertyPath().toString();
        // The first two nodes are the resource's method and its parameter, which the sender does not know.
        String[] nodes = path.replace(".<list element>", "").split("\\.", 3);
        return answer(PlatformProblem.BAD_INPUT.at(nodes[nodes.length - 1]).with(first.getMessage()));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException failure, UriInfo address) {
        if (failure.getCause() instanceof JsonMappingException mapping) return answer(badJson(mapping));
        // Thrown by the constructor of a record that is read from the request.
        if (failure.getCause() instanceof Problem problem) return answer(problem);
        String parameter = unreadable(failure.getCause(), address);
        if (parameter != null) return answer(PlatformProblem.BAD_INPUT.at(parameter));
        PlatformProblem type =
                switch (failure.getResponse().getStatus()) {
                    case 401 -> PlatformProblem.UNAUTHENTICATED;
                    case 403 -> PlatformProblem.FORBIDDEN;
                    case 404 -> PlatformProblem.NOT_FOUND;
                    case 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
                    case 413 -> PlatformProblem.BODY_TOO_LARGE;
                    case 415, 406 -> PlatformProblem.UNSUPPORTED_MEDIA_TYPE;
                    default -> failure.getResponse().getStatus() < 500 ? PlatformProblem.BAD_INPUT : null;
                };
        return type == null ? unexpected(failure) : answer(type.problem());
    }

    @ServerExceptionMapper
    public Response anything(Throwable failure) {
        if (Failures.isDatabaseAway(failure)) return answer(PlatformProblem.DATABASE_AWAY.problem());
        return unexpected(failure);
    }

    /**
     * The query parameter that could not be read, null where it was something else. The framework answers as if the page did not
     * exist and does not say which parameter it was; its cause does, by the value.
     */
    private static String unreadable(Throwable cause, UriInfo address) {
        String reason = cause == null ? null : cause.getMessage();
        if (reason == null) return null;
        for (var parameter : address.getQueryParameters().entrySet()) {
            for (String value : parameter.getValue()) {
                boolean meant = reason.contains("\"" + value + "\"")
                        || reason.contains("'" + value + "'")
                        || isLastWord(value, reason);
                if (meant) return parameter.getKey();
            }
        }
        return null;
    }

    private static boolean isLastWord(String value, String reason) {
        return !value.isEmpty() && (reason.endsWith(" " + value) || reason.endsWith("." + value));
    }

    private static Problem badJson(JsonMappingException mapping) {
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() != null ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining());
        return PlatformProblem.BAD_INPUT.at(path.startsWith(".") ? path.substring(1) : path);
    }

    private static Response unexpected(Throwable failure) {
        LOG.errorf("Unexpected %s at %s", Failures.names(failure), Failures.place(failure));
        // For a developer's machine only: production is built without this level, because messages may repeat what was
        // sent.
        LOG.debug("Unexpected", failure);
        return answer(PlatformProblem.UNEXPECTED.problem());
    }

    private static Response answer(Problem problem) {
        var response = Response.status(problem.type().status())
                .type(MediaType.valueOf(ProblemBody.MEDIA_TYPE))
                .entity(problem.body());
        if (problem.type().status() == 503) response.header("Retry-After", 1);
        return response.build();
    }
}
