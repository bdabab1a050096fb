package org.lianfang.gateway.graph;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import java.util.HashSet;
import java.util.Set;

/** The names of all fields that stand in a document, whatever type they belong to. */
final class FieldNames {

    private FieldNames() {}

    /** None for a document that could not be read. */
    static Set<String> of(Document document) {
        var names = new HashSet<String>();
        if (document != null) collect(document, names);
        return names;
    }

    private static void collect(Node<?> node, Set<String> names) {
        if (node instanceof Field field) names.add(field.getName());
        for (Node<?> below : node.getChildren()) collect(below, names);
    }
}
