package org.lianfang.platform.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.problem.ProblemBody;
import org.lianfang.platform.problem.Relayed;

/** Hands the problem of a service that was asked on to the one who asks: same code, same name, same field. */
public class ProblemReader implements ResponseExceptionMapper<Problem> {

    private static final ObjectReader READER =
            new ObjectMapper().readerFor(ProblemBody.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public Problem toThrowable(Response response) {
        try {
            ProblemBody body = READER.readValue(response.readEntity(String.class));
            if (body != null && body.problem() != null) return Relayed.of(body);
        } catch (JsonProcessingException | RuntimeException notAProblem) {
            // Falls through: whatever it was, its text stays here.
        }
        return switch (response.getStatus()) {
            case 401 -> PlatformProblem.UNAUTHENTICATED.problem();
            case 403 -> PlatformProblem.FORBIDDEN.problem();
            case 404 -> PlatformProblem.NOT_FOUND.problem();
            default -> PlatformProblem.UNEXPECTED.problem();
        };
    }
}
