package org.lianfang.platform.scope;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;

/** One statement and the values that it names, e.g. {@code :area}. */
public final class Question {

    // Texts are put together by code from a handful of parts, so there are some hundred; more would be a mistake of
    // ours.
    private static final int KEPT = 1000;
    private static final Map<String, Names> NAMES = new ConcurrentHashMap<>();

    private final String sql;
    private final Map<String, Object> values = new HashMap<>();

    public Question(String sql) {
        this.sql = sql;
    }

    /** As PostgreSQL takes it, which knows values by their number. */
    record Numbered(String sql, List<Object> values) {}

    private record Names(String sql, List<String> inOrder) {}

    public Question with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public Question with(Map<String, Object> more) {
        values.putAll(more);
        return this;
    }

    /** Its rows, through the persistence layer and within its transaction. */
    Uni<List<Line>> by(Mutiny.Session session) {
        var query = session.createNativeQuery(sql, Tuple.class);
        values.forEach(query::setParameter);
        return query.getResultList().map(rows -> rows.stream().map(Line::of).toList());
    }

    /**
     * Its rows in the transaction of the session, as its connection received them. What the persistence layer makes of a row that is no
     * entity costs several times what the row itself does.
     */
    public Uni<ResultSet> rows(Mutiny.Session session) {
        Numbered statement = numbered();
        Object[] inOrder = statement.values().toArray();
        return Uni.createFrom()
                .completionStage(() ->
                        ((MutinySessionImpl) session).getReactiveConnection().selectJdbc(statement.sql(), inOrder));
    }

    /** Fails where the statement names a value that nobody gave. */
    Numbered numbered() {
        Names names = names();
        List<Object> inOrder = new ArrayList<>(names.inOrder().size());
        for (String name : names.inOrder()) {
            if (!values.containsKey(name)) throw new IllegalStateException("no value for :" + name);
            inOrder.add(values.get(name));
        }
        return new Numbered(names.sql(), inOrder);
    }

    private Names names() {
        Names known = NAMES.get(sql);
        if (known != null) return known;
        Names fresh = names(sql);
        if (NAMES.size() < KEPT) NAMES.put(sql, fresh);
        return fresh;
    }

    /** A name follows a single colon; what stands in quotes is text, and two colons are a cast. */
    private static Names names(String sql) {
        StringBuilder out = new StringBuilder(sql.length());
        List<String> names = new ArrayList<>();
        boolean quoted = false;
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'') quoted = !quoted;
            boolean cast = c == ':' && at + 1 < sql.length() && sql.charAt(at + 1) == ':';
            if (cast) {
                out.append("::");
                at += 2;
            } else if (c != ':' || quoted) {
                out.append(c);
                at++;
            } else {
                int end = at + 1;
                while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) end++;
                String name = sql.substring(at + 1, end);
                if (!names.contains(name)) names.add(name);
                out.append('$').append(names.indexOf(name) + 1);
                at = end;
            }
        }
        return new Names(out.toString(), List.copyOf(names));
    }

    @Override
    public String toString() {
        // Names only: a value may be what someone searched for.
        return values.keySet().stream().sorted().collect(Collectors.joining(", ", "Question[", "]"));
    }
}
