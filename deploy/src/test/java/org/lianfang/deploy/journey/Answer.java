package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What came back, and how long it took. Assertions name codes and paths only: an answer may hold a person's data. */
record Answer(int status, HttpHeaders headers, JsonNode body, Duration took) {

    /** The data of an answer of the graph that has no error. */
    JsonNode data() {
        assertThat(status).as("status of %s", errors()).isEqualTo(200);
        assertThat(errors()).isEmpty();
        return body.path("data");
    }

    /** The data beside the errors, if any. */
    JsonNode rest() {
        return body.path("data");
    }

    /** Each error as {@code path code}, for example {@code community.overview.supply SERVICE_UNAVAILABLE}. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        for (JsonNode error : body.path("errors")) {
            List<String> path = new ArrayList<>();
            error.path("path").forEach(step -> path.add(step.asText()));
            errors.add(String.join(".", path) + " "
                    + error.path("extensions").path("code").asText());
        }
        return errors;
    }

    /** The services that the errors name. */
    List<String> awayServices() {
        List<String> services = new ArrayList<>();
        for (JsonNode error : body.path("errors")) {
            services.add(error.path("extensions").path("service").asText());
        }
        return services.stream().distinct().sorted().toList();
    }

    /** A service was away, or the gateway had too much in hand. */
    boolean isAway() {
        return status == 503 || errors().stream().anyMatch(error -> error.endsWith(" SERVICE_UNAVAILABLE"));
    }

    /** The code of the first error of the graph, or of a service's problem; empty if there is none. */
    String code() {
        JsonNode error = body.path("errors").path(0);
        return error.isMissingNode()
                ? body.path("code").asText()
                : error.path("extensions").path("code").asText();
    }
}
