package org.lianfang.deploy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.lianfang.deploy.stack.Part;

/** Counts the requests that the four services answer, by their own metrics. */
record Calls(BenchStack stack) {

    /** While this is asked once. */
    int during(HttpContender asked) {
        int before = answered();
        asked.askOnce();
        return answered() - before;
    }

    private int answered() {
        return Part.SERVICES.stream()
                .mapToInt(part -> answered(stack.url(part)))
                .sum();
    }

    private static int answered(URI service) {
        // Not as JSON, which this address does not speak.
        try (InputStream metrics = service.resolve("/q/metrics").toURL().openStream()) {
            return (int) new String(metrics.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(metric -> metric.startsWith("http_server_requests_seconds_count"))
                    .mapToDouble(metric -> Double.parseDouble(metric.substring(metric.lastIndexOf(' '))))
                    .sum();
        } catch (IOException e) {
            throw new WrongAnswer(service + " does not answer", e);
        }
    }
}
