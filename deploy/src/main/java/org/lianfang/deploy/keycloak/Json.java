package org.lianfang.deploy.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Looking into lists of Keycloak's answers. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON", e);
        }
    }

    static boolean containsText(JsonNode list, String text) {
        for (JsonNode entry : list) {
            if (entry.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    static boolean containsNamed(JsonNode list, String name) {
        return !named(list, name).isMissingNode();
    }

    static JsonNode named(JsonNode list, String name) {
        for (JsonNode entry : list) {
            if (entry.path("name").asText().equals(name)) {
                return entry;
            }
        }
        return MissingNode.getInstance();
    }
}
