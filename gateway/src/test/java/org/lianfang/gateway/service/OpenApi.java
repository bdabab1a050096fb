package org.lianfang.gateway.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lianfang.platformtest.Modules;

/** The committed OpenAPI file of a service, its references followed. */
final class OpenApi {

    private final JsonNode root;

    OpenApi(String module) throws IOException {
        Path file = Modules.root().resolve(module).resolve("openapi.yaml");
        root = new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
    }

    /** Missing where the service does not have it. */
    JsonNode operation(String method, String path) {
        return root.path("paths").path(path).path(method.toLowerCase(java.util.Locale.ROOT));
    }

    List<String> queryParameters(JsonNode operation) {
        var names = new ArrayList<String>();
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode each = followed(parameter);
            if (each.path("in").asText().equals("query"))
                names.add(each.path("name").asText());
        }
        return names;
    }

    JsonNode requestBody(JsonNode operation) {
        return followed(followed(operation.path("requestBody"))
                .path("content")
                .path("application/json")
                .path("schema"));
    }

    JsonNode answer(JsonNode operation) {
        return followed(operation
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema"));
    }

    /** The schema itself, behind references and the alternatives by which null is allowed. */
    JsonNode followed(JsonNode schema) {
        if (schema.has("$ref")) {
            JsonNode node = root;
            for (String step : schema.get("$ref").asText().substring(2).split("/")) node = node.path(step);
            return followed(node);
        }
        for (String alternatives : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode each : schema.path(alternatives)) {
                if (!each.path("type").asText().equals("null")) return followed(each);
            }
        }
        return schema;
    }

    JsonNode property(JsonNode schema, String name) {
        JsonNode property = schema.path("properties").path(name);
        return property.isMissingNode() ? property : followed(property);
    }

    JsonNode items(JsonNode schema) {
        return followed(schema.path("items"));
    }
}
