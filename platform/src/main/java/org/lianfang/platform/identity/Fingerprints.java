package org.lianfang.platform.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.TreeMap;
import org.lianfang.platform.secrecy.KeyedHash;

/**
 * Tells whether a create that comes again has the same content (design, rule 6). Fields that are null, empty or at their default do
 * not enter, so a field added later changes no old fingerprint; it is keyed, because an input may hold a phone or an ID number.
 */
@Singleton
public class Fingerprints {

    private final ObjectMapper json;
    private final KeyedHash hash;

    public Fingerprints(ObjectMapper json, KeyedHash hash) {
        this.json = json;
        this.hash = hash;
    }

    /**
     * @param kind the kind of input, e.g. {@code visit}
     * @param input the client's own input, before anything is read out of it or resolved
     * @param defaults an input of the same shape in which only the defaults are set
     */
    public byte[] of(String kind, Object input, Object defaults) {
        JsonNode standing = json.valueToTree(defaults);
        return hash.of(
                "fingerprint." + kind, normal(json.valueToTree(input), standing).toString());
    }

    private JsonNode normal(JsonNode value, JsonNode standing) {
        if (value.isTextual())
            return json.getNodeFactory().textNode(value.textValue().strip());
        // 2 and 2.0 are one number to the person who typed it.
        if (value.isNumber())
            return json.getNodeFactory()
                    .textNode(value.decimalValue().stripTrailingZeros().toPlainString());
        if (value instanceof ArrayNode items) {
            ArrayNode out = json.createArrayNode();
            items.forEach(item -> out.add(normal(item, null)));
            return out;
        }
        if (!(value instanceof ObjectNode fields)) return value;
        var sorted = new TreeMap<String, JsonNode>();
        fields.properties().forEach(field -> {
            JsonNode atDefault = standing == null ? null : standing.get(field.getKey());
            JsonNode mine = normal(field.getValue(), null);
            boolean atItsDefault = atDefault == null || atDefault.isNull()
                    ? isNothing(mine)
                    : mine.isNull() || mine.equals(normal(atDefault, null));
            if (!atItsDefault) sorted.put(field.getKey(), mine);
        });
        ObjectNode out = json.createObjectNode();
        sorted.forEach(out::set);
        return out;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull()
                || (value.isBoolean() && !value.booleanValue())
                || (value.isContainerNode() && value.isEmpty())
                || (value.isTextual() && value.textValue().isEmpty());
    }
}
