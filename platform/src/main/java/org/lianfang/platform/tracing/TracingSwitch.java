package org.lianfang.platform.tracing;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** OpenTelemetry runs only where {@code OTEL_EXPORTER_OTLP_ENDPOINT} says where traces go; otherwise it costs nothing. */
public final class TracingSwitch implements ConfigSource {

    static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static final String DISABLED = "quarkus.otel.sdk.disabled";
    private static final String EXPORTED_TO = "quarkus.otel.exporter.otlp.endpoint";
    // Above the shared defaults (100), below what a module or an operator sets.
    private static final int ORDINAL = 200;

    private final Map<String, String> environment;

    public TracingSwitch() {
        this(System.getenv());
    }

    TracingSwitch(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Set<String> getPropertyNames() {
        return endpoint().isEmpty() ? Set.of(DISABLED) : Set.of(DISABLED, EXPORTED_TO);
    }

    @Override
    public String getValue(String name) {
        if (name.equals(DISABLED)) return String.valueOf(endpoint().isEmpty());
        return name.equals(EXPORTED_TO) && !endpoint().isEmpty() ? endpoint() : null;
    }

    private String endpoint() {
        return environment.getOrDefault(ENDPOINT, "").strip();
    }

    @Override
    public String getName() {
        return "tracing switch";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
