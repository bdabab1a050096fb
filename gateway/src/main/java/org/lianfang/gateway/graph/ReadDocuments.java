package org.lianfang.gateway.graph;

import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Documents as they were read, by their text: clients send the same few again and again. Bounded by the length of the texts, since
 * whoever asks chooses them; those asked longest ago are forgotten first.
 */
final class ReadDocuments {

    private static final int CHARACTERS = 256 * 1024;

    private final Map<String, Document> kept = new LinkedHashMap<>(64, 0.75f, true);
    private int characters;

    /** What cannot be read is a refusal. */
    Document read(String text) {
        synchronized (kept) {
            Document known = kept.get(text);
            if (known != null) return known;
        }
        Document read = parsed(text);
        keep(text, read);
        return read;
    }

    private void keep(String text, Document read) {
        if (text.length() > CHARACTERS / 8) return;
        synchronized (kept) {
            if (kept.put(text, read) == null) characters += text.length();
            for (var oldest = kept.keySet().iterator(); characters > CHARACTERS; oldest.remove()) {
                characters -= oldest.next().length();
            }
        }
    }

    private static Document parsed(String text) {
        try {
            return Parser.parse(text);
        } catch (InvalidSyntaxException unreadable) {
            var at = unreadable.getLocation();
            throw at == null
                    ? GraphProblem.QUERY_UNREADABLE.problem()
                    : GraphProblem.QUERY_UNREADABLE.with(at.getLine() + ":" + at.getColumn());
        }
    }
}
