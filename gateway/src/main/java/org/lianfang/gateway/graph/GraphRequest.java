package org.lianfang.gateway.graph;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One request as it came: checked in its shape before anything runs. */
record GraphRequest(JsonObject json) {

    private static final List<String> TEXTS = List.of("query", "documentId", "operationName");
    private static final List<String> MAPS = List.of("variables", "extensions");
    // Our deepest input has six levels; each level costs a step of every recursion further on.
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of("org.eclipse.parsson.maxDepth", 50));

    GraphRequest {
        JsonValue query = json.get("query");
        if (query == null || query.getValueType() == ValueType.NULL) throw GraphProblem.QUERY_MISSING.at("query");
        if (query.getValueType() != ValueType.STRING) throw GraphProblem.PARAMETER_INVALID.at("query");
        if (((JsonString) query).getString().isBlank()) throw GraphProblem.QUERY_MISSING.at("query");
        require(json, "operationName", ValueType.STRING);
        MAPS.forEach(name -> require(json, name, ValueType.OBJECT));
    }

    static GraphRequest ofBody(RoutingContext request, StoredDocuments stored) {
        String body = request.body() == null ? null : request.body().asString("UTF-8");
        return new GraphRequest(written(object(body), stored));
    }

    static GraphRequest ofAddress(RoutingContext request, StoredDocuments stored) {
        var json = Json.createObjectBuilder();
        for (String name : TEXTS) {
            String value = request.request().getParam(name);
            if (value != null) json.add(name, value);
        }
        for (String name : MAPS) {
            String value = request.request().getParam(name);
            if (value != null && !value.isBlank() && !value.equals("null")) json.add(name, object(value));
        }
        return new GraphRequest(written(json.build(), stored));
    }

    /** With the text of the stored document that is named in place of a text. */
    private static JsonObject written(JsonObject json, StoredDocuments stored) {
        JsonValue id = json.get("documentId");
        if (id == null || id.getValueType() == ValueType.NULL || json.get("query") != null) return json;
        if (!(id instanceof JsonString name)) throw GraphProblem.PARAMETER_INVALID.at("documentId");
        return Json.createObjectBuilder(json)
                .add("query", stored.text(name.getString()))
                .build();
    }

    /** The operation of the document that is meant. */
    OperationDefinition operation(Document document) {
        String name = operationName();
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        if (name == null) {
            if (operations.size() == 1) return operations.get(0);
            throw GraphProblem.OPERATION_UNKNOWN.at("operationName");
        }
        return operations.stream()
                .filter(operation -> Objects.equals(operation.getName(), name))
                .findFirst()
                .orElseThrow(() -> GraphProblem.OPERATION_UNKNOWN.at("operationName"));
    }

    /** The variables that are numbers: page sizes are among them. */
    Map<String, Object> numbers() {
        JsonValue variables = json.get("variables");
        if (!(variables instanceof JsonObject named)) return Map.of();
        return named.entrySet().stream()
                .filter(each -> each.getValue() instanceof JsonNumber)
                .collect(Collectors.toMap(Map.Entry::getKey, each -> ((JsonNumber) each.getValue()).numberValue()));
    }

    String query() {
        return json.getString("query");
    }

    private String operationName() {
        String name = json.getString("operationName", null);
        return name == null || name.isEmpty() ? null : name;
    }

    private static void require(JsonObject json, String name, ValueType type) {
        JsonValue value = json.get(name);
        if (value != null && value.getValueType() != ValueType.NULL && value.getValueType() != type) {
            throw GraphProblem.PARAMETER_INVALID.at(name);
        }
    }

    private static JsonObject object(String text) {
        if (text == null || text.isBlank()) throw GraphProblem.NOT_JSON.problem();
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (RuntimeException notAnObject) { // for what is nested too deep it has no type of its own
            throw GraphProblem.NOT_JSON.problem();
        }
    }
}
