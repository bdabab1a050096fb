package org.lianfang.gateway.graph;

import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.lianfang.gateway.service.OfService;
import org.lianfang.platform.problem.Away;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.problem.ProblemType;

/**
 * Errors as the graph tells them: a message for people, and {@code extensions} with the contract's code, the catalogue's name,
 * the field at fault and the service that is away. No value that was sent is repeated.
 */
final class GraphErrors {

    private static final Logger LOG = Logger.getLogger(GraphErrors.class);
    private static final Pattern VARIABLE = Pattern.compile("[Vv]ariable '(\\w+)'");

    private GraphErrors() {}

    static List<GraphQLError> told(List<GraphQLError> errors) {
        var told = new ArrayList<GraphQLError>();
        var explained = new HashSet<List<Object>>();
        for (GraphQLError error : errors) {
            if (error instanceof NonNullableFieldWasNullError) continue;
            told.add(told(error));
            if (error.getPath() != null) explained.add(error.getPath());
            if (error instanceof ValidationError invalid && invalid.getQueryPath() != null) {
                explained.add(List.copyOf(invalid.getQueryPath()));
            }
        }
        for (GraphQLError error : errors) {
            // Where the reason for the null is told already, the null itself is no second error.
            if (error instanceof NonNullableFieldWasNullError && !explained.contains(error.getPath())) {
                LOG.errorf("A field that must not be null is: %s", error.getPath());
                told.add(told(PlatformProblem.UNEXPECTED.problem(), null, error.getPath()));
            }
        }
        return told;
    }

    /** One error of a request that did not run. */
    static GraphQLError told(Problem problem) {
        return told(problem, null, null);
    }

    private static GraphQLError told(GraphQLError error) {
        if (error instanceof ToldError) return error;
        return told(problem(error), error.getLocations(), error.getPath());
    }

    private static GraphQLError told(Problem problem, List<SourceLocation> locations, List<Object> path) {
        ProblemType type = problem.type();
        String message = type.text().both();
        if (problem.detail() != null) message += " (" + problem.detail() + ")";
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", problem.code().name());
        extensions.put("problem", type.name());
        if (problem.field() != null) extensions.put("field", problem.field());
        String service = type instanceof Away away
                ? away.service()
                : type instanceof OfService troubled ? troubled.service() : null;
        if (service != null) extensions.put("service", service);
        List<SourceLocation> known = locations == null || locations.isEmpty() ? null : locations;
        return new ToldError(message, known, path, extensions);
    }

    private static Problem problem(GraphQLError error) {
        if (error instanceof RefusedDocument refused) return refused.problem();
        if (error instanceof ExceptionWhileDataFetching fetching) return problem(fetching.getException(), fetching);
        if (error instanceof ValidationError invalid) return invalid(invalid);
        String message = String.valueOf(error.getMessage());
        Matcher variable = VARIABLE.matcher(message);
        if (variable.find()) return GraphProblem.VARIABLE_INVALID.at(variable.group(1));
        return switch (String.valueOf(error.getErrorType())) {
            case "InvalidSyntax" -> GraphProblem.QUERY_UNREADABLE.problem();
            case "OperationNotSupported" -> GraphProblem.OPERATION_UNKNOWN.problem();
            case "ValidationError" -> GraphProblem.QUERY_INVALID.problem();
            default -> {
                LOG.errorf("Unexpected %s", error.getClass().getName());
                yield PlatformProblem.UNEXPECTED.problem();
            }
        };
    }

    private static Problem problem(Throwable failure, ExceptionWhileDataFetching error) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) return problem;
        }
        var kinds = new StringBuilder();
        for (Throwable cause = failure; cause != null && kinds.length() < 400; cause = cause.getCause()) {
            kinds.append(cause.getClass().getName()).append(' ');
        }
        LOG.errorf("Unexpected %sat %s", kinds, error.getPath());
        LOG.debug("Unexpected", failure);
        return PlatformProblem.UNEXPECTED.problem();
    }

    /** By its kind only, the line and column stand beside: the framework's descriptions repeat what was sent. */
    private static Problem invalid(ValidationError error) {
        return error.getValidationErrorType() == null
                ? GraphProblem.QUERY_INVALID.problem()
                : GraphProblem.QUERY_INVALID.with(String.valueOf(error.getValidationErrorType()));
    }
}
