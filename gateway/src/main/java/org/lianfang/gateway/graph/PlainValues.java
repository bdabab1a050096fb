package org.lianfang.gateway.graph;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Literals and variables of a request in one form: numbers, texts, names, lists and maps. */
final class PlainValues {

    private final Map<String, Object> variables;

    PlainValues(OperationDefinition operation, Map<String, Object> sent) {
        variables = new HashMap<>();
        for (VariableDefinition declared : operation.getVariableDefinitions()) {
            String name = declared.getName();
            if (sent.containsKey(name)) variables.put(name, sent.get(name));
            else if (declared.getDefaultValue() != null) variables.put(name, of(declared.getDefaultValue()));
        }
    }

    /** A variable that was neither sent nor has a default. */
    boolean isAbsent(Value<?> value) {
        return value instanceof VariableReference reference && !variables.containsKey(reference.getName());
    }

    Object of(Value<?> value) {
        if (value instanceof VariableReference reference) return variables.get(reference.getName());
        if (value instanceof IntValue number) return number.getValue();
        if (value instanceof FloatValue number) return number.getValue();
        if (value instanceof StringValue text) return text.getValue();
        if (value instanceof BooleanValue flag) return flag.isValue();
        if (value instanceof EnumValue name) return new Name(name.getName());
        if (value instanceof ArrayValue list) {
            List<Object> values = new ArrayList<>();
            for (Value<?> each : list.getValues()) values.add(of(each));
            return values;
        }
        if (value instanceof ObjectValue object) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (ObjectField field : object.getObjectFields()) {
                if (!isAbsent(field.getValue())) values.put(field.getName(), of(field.getValue()));
            }
            return values;
        }
        return null;
    }

    /** A bare word in a document: the value of an enumeration. */
    record Name(String word) {}
}
