package org.lianfang.isolation.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Modules;

/** A need is refused at its visit exactly where its order would be refused later: both services publish the same limits. */
class NeedConstraintsTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void aNeedOfAVisitHasTheLimitsThatSupplyServiceHas() throws IOException {
        JsonNode here = schema("isolation-service", "VisitInput").at("/properties/needs/items");
        JsonNode there = schema("supply-service", "VisitNeeds").at("/properties/needs/items");

        assertThat(here.at("/properties/lines/items/properties").size()).isEqualTo(7);
        assertThat(here).isEqualTo(there);
        assertThat(schema("isolation-service", "VisitInput").at("/properties/needs/maxItems"))
                .isEqualTo(schema("supply-service", "VisitNeeds").at("/properties/needs/maxItems"));
    }

    private static JsonNode schema(String module, String name) throws IOException {
        JsonNode root = YAML.readTree(
                Modules.root().resolve(module).resolve("openapi.yaml").toFile());
        JsonNode schema = root.at("/components/schemas/" + name);
        assertThat(schema.isObject()).as(module + " has " + name).isTrue();
        return whole(schema, root);
    }

    /** With its references followed, whatever each service calls its parts and in whichever order it lists them. */
    private static JsonNode whole(JsonNode node, JsonNode root) {
        if (node.has("$ref")) return whole(root.at(node.get("$ref").asText().substring(1)), root);
        if (node instanceof ArrayNode items) {
            var sorted = new TreeSet<String>();
            items.forEach(item -> sorted.add(whole(item, root).toString()));
            ArrayNode out = YAML.createArrayNode();
            sorted.forEach(out::add);
            return out;
        }
        if (!(node instanceof ObjectNode fields)) return node;
        var sorted = new TreeMap<String, JsonNode>();
        fields.properties().forEach(field -> sorted.put(field.getKey(), whole(field.getValue(), root)));
        ObjectNode out = YAML.createObjectNode();
        sorted.forEach(out::set);
        return out;
    }
}
