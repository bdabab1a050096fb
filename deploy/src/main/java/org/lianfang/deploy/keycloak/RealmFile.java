package org.lianfang.deploy.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wanted realm: the committed file, optionally with what the local stack adds, and its secrets filled in. */
public final class RealmFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Upper case only: names such as {@code ${username}} belong to Keycloak's message bundles. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");
    /** What names an entry of a list, so that an addition meets the entry that it changes. */
    private static final List<String> KEYS = List.of("clientId", "username", "client", "name");

    private final ObjectNode realm;

    private RealmFile(ObjectNode realm) {
        this.realm = realm;
    }

    /** Reads a realm file and fills in its placeholders; one without a value and without a default is refused. */
    public static RealmFile read(Path file, Map<String, String> environment) {
        try {
            return new RealmFile((ObjectNode) JSON.readTree(filled(Files.readString(file), environment)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RealmFile of(ObjectNode realm) {
        return new RealmFile(realm.deepCopy());
    }

    /** This realm with the additions of another file: objects merge, lists of named entries merge by name. */
    public RealmFile with(RealmFile additions) {
        ObjectNode merged = realm.deepCopy();
        merge(merged, additions.realm);
        return new RealmFile(merged);
    }

    public RealmFile named(String name) {
        ObjectNode renamed = realm.deepCopy();
        renamed.put("realm", name);
        return new RealmFile(renamed);
    }

    public String name() {
        return realm.path("realm").asText();
    }

    ObjectNode json() {
        return realm;
    }

    private static String filled(String text, Map<String, String> environment) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = environment.getOrDefault(match.group(1), match.group(2));
            if (value == null || value.isBlank()) {
                // Left in place it would become a secret that everyone can read in the file.
                throw new IllegalArgumentException(match.group(1) + " is not set");
            }
            String quoted = JSON.valueToTree(value).toString();
            return Matcher.quoteReplacement(quoted.substring(1, quoted.length() - 1));
        });
    }

    private static void merge(ObjectNode target, ObjectNode additions) {
        additions.fields().forEachRemaining(addition -> {
            JsonNode present = target.get(addition.getKey());
            if (present instanceof ObjectNode object && addition.getValue() instanceof ObjectNode more) {
                merge(object, more);
            } else if (present instanceof ArrayNode list && isNamed(addition.getValue())) {
                mergeNamed(list, (ArrayNode) addition.getValue());
            } else {
                target.set(addition.getKey(), addition.getValue().deepCopy());
            }
        });
    }

    private static void mergeNamed(ArrayNode target, ArrayNode additions) {
        for (JsonNode addition : additions) {
            JsonNode same = null;
            for (JsonNode present : target) {
                if (key(present).equals(key(addition))) {
                    same = present;
                }
            }
            if (same == null) {
                target.add(addition.deepCopy());
            } else {
                merge((ObjectNode) same, (ObjectNode) addition);
            }
        }
    }

    private static boolean isNamed(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.get(0).isObject();
    }

    private static String key(JsonNode entry) {
        return KEYS.stream()
                .filter(entry::has)
                .findFirst()
                .map(key -> entry.get(key).asText())
                .orElse("");
    }
}
