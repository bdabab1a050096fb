package org.lianfang.platform.input;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads parameters that the framework reads too kindly: it takes every word but true for false, and 1-1-1-1-1 for an id. */
@Provider
public class StrictParameters implements ParamConverterProvider {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == Boolean.class || type == boolean.class) {
            return (ParamConverter<T>) new Reading<>(StrictParameters::flag);
        }
        return type == UUID.class ? (ParamConverter<T>) new Reading<>(StrictParameters::id) : null;
    }

    private static Boolean flag(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + word);
        };
    }

    private static UUID id(String text) {
        if (!ID.matcher(text).matches()) throw new IllegalArgumentException("not an id: " + text);
        return UUID.fromString(text);
    }

    private record Reading<T>(Function<String, T> reader) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return text == null ? null : reader.apply(text);
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
