package org.lianfang.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracingTest {

    private static final String ENDPOINT = "http://127.0.0.1:4317";

    @Test
    void withoutAnEndpointNothingIsTraced() {
        for (Map<String, String> environment :
                java.util.List.of(Map.<String, String>of(), Map.of(TracingSwitch.ENDPOINT, " "))) {
            var tracing = new TracingSwitch(environment);
            assertThat(tracing.getValue("quarkus.otel.sdk.disabled")).isEqualTo("true");
            assertThat(tracing.getValue("quarkus.otel.exporter.otlp.endpoint")).isNull();
        }
    }

    @Test
    void anEndpointSwitchesItOn() {
        var tracing = new TracingSwitch(Map.of(TracingSwitch.ENDPOINT, ENDPOINT));

        assertThat(tracing.getValue("quarkus.otel.sdk.disabled")).isEqualTo("false");
        assertThat(tracing.getValue("quarkus.otel.exporter.otlp.endpoint")).isEqualTo(ENDPOINT);
        assertThat(tracing.getValue("quarkus.http.port")).isNull();
    }

    @Test
    void noSpanKeepsWhatWasSearchedFor() {
        Tracer tracer = SdkTracerProvider.builder()
                .addSpanProcessor(new PathsOnly())
                .build()
                .get("test");

        var span = (ReadableSpan) tracer.spanBuilder("GET")
                .setAttribute("url.full", "http://127.0.0.1/residents?text=%E8%B4%BE&first=50")
                .setAttribute("url.query", "text=%E8%B4%BE")
                .setAttribute("url.path", "/residents")
                .startSpan();

        assertThat(span.getAttributes().asMap().values())
                .containsExactlyInAnyOrder("http://127.0.0.1/residents", "", "/residents");
    }
}
