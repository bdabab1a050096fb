package org.lianfang.gateway.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each client interface against the committed OpenAPI file of its service: what we call is there, what we read is answered. */
class ClientContractTest {

    private final List<String> differences = new ArrayList<>();
    private OpenApi api;

    @ParameterizedTest
    @EnumSource(Service.class)
    void whatTheGatewayAsksForIsOffered(Service service) throws IOException {
        api = new OpenApi(service.module());
        var clients = clientsOf(service);
        assertThat(clients).isNotEmpty();

        for (Class<?> client : clients) {
            for (Method method : client.getMethods()) check(client.getSimpleName() + "." + method.getName(), method);
        }

        assertThat(differences).isEmpty();
    }

    private static List<? extends Class<?>> clientsOf(Service service) {
        String key = service.module().replace("-service", "");
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.lianfang.gateway")
                        .stream()
                        .filter(each -> each.isAnnotatedWith(RegisterRestClient.class))
                        .map(JavaClass::reflect)
                        .filter(each -> each.getAnnotation(RegisterRestClient.class)
                                .configKey()
                                .equals(key))
                        .toList();
    }

    private void check(String at, Method method) {
        String verb = method.isAnnotationPresent(GET.class)
                ? "GET"
                : method.isAnnotationPresent(POST.class)
                        ? "POST"
                        : method.isAnnotationPresent(PUT.class)
                                ? "PUT"
                                : method.isAnnotationPresent(DELETE.class) ? "DELETE" : "?";
        String path = method.getAnnotation(Path.class).value();
        JsonNode operation = api.operation(verb, path);
        if (operation.isMissingNode()) {
            differences.add(at + ": there is no " + verb + " " + path);
            return;
        }
        List<String> offered = api.queryParameters(operation);
        for (Parameter parameter : method.getParameters()) {
            RestQuery query = parameter.getAnnotation(RestQuery.class);
            if (query != null) {
                String name = query.value().isEmpty() ? parameter.getName() : query.value();
                if (!offered.contains(name)) differences.add(at + ": there is no query parameter " + name);
            } else if (!parameter.isAnnotationPresent(RestPath.class)) {
                body(
                        at + " sends",
                        parameter.getParameterizedType(),
                        api.requestBody(operation),
                        Map.of(),
                        new HashSet<>());
            }
        }
        Type answer = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
        if (answer != Void.class) {
            body(at + " reads", answer, api.answer(operation), Map.of(), new HashSet<>());
        }
    }

    /** Whether every component of the record is a property of the schema, all the way down. */
    private void body(String at, Type type, JsonNode schema, Map<TypeVariable<?>, Type> bound, Set<Type> above) {
        if (type instanceof TypeVariable<?> variable) {
            body(at, bound.get(variable), schema, bound, above);
            return;
        }
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (Collection.class.isAssignableFrom(raw)) {
            if (!is(schema, "array")) differences.add(at + ": not a list");
            else
                body(
                        at + "[]",
                        ((ParameterizedType) type).getActualTypeArguments()[0],
                        api.items(schema),
                        bound,
                        above);
        } else if (raw.isEnum()) {
            values(at, raw, schema);
        } else if (raw.isRecord() && above.add(type)) {
            var inner = new HashMap<>(bound);
            if (type instanceof ParameterizedType generic) {
                for (int i = 0; i < raw.getTypeParameters().length; i++) {
                    inner.put(raw.getTypeParameters()[i], generic.getActualTypeArguments()[i]);
                }
            }
            for (RecordComponent component : raw.getRecordComponents()) {
                if (component.getAccessor().isAnnotationPresent(JsonIgnore.class)) continue;
                JsonNode property = api.property(schema, component.getName());
                String place = at + "." + component.getName();
                if (property.isMissingNode()) differences.add(place + " is missing");
                else body(place, component.getGenericType(), property, inner, above);
            }
            above.remove(type);
        }
    }

    private void values(String at, Class<?> type, JsonNode schema) {
        var offered = new HashSet<String>();
        schema.path("enum").forEach(value -> offered.add(value.asText()));
        offered.remove("null");
        for (Object value : type.getEnumConstants()) {
            if (!offered.remove(((Enum<?>) value).name()))
                differences.add(at + ": " + value + " is not one of the values");
        }
        if (!offered.isEmpty()) differences.add(at + ": the graph does not know " + offered);
    }

    private static boolean is(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        if (types.isTextual()) return types.asText().equals(type);
        for (JsonNode each : types) if (each.asText().equals(type)) return true;
        return false;
    }
}
