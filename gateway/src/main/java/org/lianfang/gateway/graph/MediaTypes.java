package org.lianfang.gateway.graph;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What is taken and what is answered: GraphQL over HTTP, as its specification has it. */
final class MediaTypes {

    static final String RESPONSE = "application/graphql-response+json";
    static final String JSON = "application/json";

    private MediaTypes() {}

    /** The type that the caller likes best of the two we have; null where it takes neither. */
    static String answerFor(RoutingContext request) {
        List<MIMEHeader> accepted = request.parsedHeaders().accept();
        if (accepted.isEmpty()) return JSON;
        for (MIMEHeader each : accepted) {
            if (each.weight() <= 0 || !speaksUtf8(each)) continue;
            String type = (each.component() + "/" + each.subComponent()).toLowerCase(Locale.ROOT);
            switch (type) {
                case RESPONSE -> {
                    return RESPONSE;
                }
                case JSON, "application/*", "*/*" -> {
                    return JSON;
                }
                default -> {
                    // Perhaps the next one.
                }
            }
        }
        return null;
    }

    /** Only JSON: what a foreign page can send without asking first (forms, plain text) is never executed. */
    static boolean isJson(RoutingContext request) {
        String type = request.request().getHeader("Content-Type");
        if (type == null) return false;
        String[] parts = type.toLowerCase(Locale.ROOT).split(";");
        if (!parts[0].strip().equals(JSON)) return false;
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip().replace("\"", "");
            if (part.startsWith("charset=") && !part.equals("charset=utf-8")) return false;
        }
        return true;
    }

    private static boolean speaksUtf8(MIMEHeader type) {
        String charset = type.parameter("charset");
        return charset == null || charset.equalsIgnoreCase(StandardCharsets.UTF_8.name());
    }
}
