package org.lianfang.gateway.service;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lianfang.platform.problem.Code;
import org.lianfang.platform.problem.Problem;

/**
 * Joins a field of many parents to another service's answer: the distinct keys go out in one call, the values come back in the
 * order of the parents. What the caller's role may not have is null without an error (design, section 4).
 */
public final class Join {

    // What a service answers in one call.
    private static final int KEYS_A_CALL = 1000;

    private Join() {}

    /** One value a parent, null where the answer does not have it. */
    public static <P, K, V> Uni<List<V>> one(
            List<P> parents, Function<P, K> key, Function<V, K> keyOf, Function<List<K>, Uni<List<V>>> load) {
        return refusedIsNull(parents, needed(parents, key, keyOf, load));
    }

    /** The same for a field that cannot be null: a refusal is an error there. */
    public static <P, K, V> Uni<List<V>> needed(
            List<P> parents, Function<P, K> key, Function<V, K> keyOf, Function<List<K>, Uni<List<V>>> load) {
        return fetch(parents, key, keyOf, load)
                .map(found -> inOrder(parents, key, k -> {
                    List<V> values = found.get(k);
                    return values == null ? null : values.get(0);
                }));
    }

    /** A list a parent, empty where the answer has nothing for it. */
    public static <P, K, V> Uni<List<List<V>>> many(
            List<P> parents, Function<P, K> key, Function<V, K> keyOf, Function<List<K>, Uni<List<V>>> load) {
        return refusedIsNull(parents, everyOne(parents, key, keyOf, load));
    }

    /** The same for a field that cannot be null. */
    public static <P, K, V> Uni<List<List<V>>> everyOne(
            List<P> parents, Function<P, K> key, Function<V, K> keyOf, Function<List<K>, Uni<List<V>>> load) {
        return fetch(parents, key, keyOf, load)
                .map(found -> inOrder(parents, key, k -> found.getOrDefault(k, List.of())));
    }

    /** Whether the answer names the parent's key; null where the parent has none or the role may not know. */
    public static <P, K> Uni<List<Boolean>> flags(
            List<P> parents, Function<P, K> key, Function<List<K>, Uni<Set<K>>> load) {
        return one(parents, key, Flag<K>::key, keys -> load.apply(keys).map(named -> keys.stream()
                        .map(each -> new Flag<>(each, named.contains(each)))
                        .toList()))
                .map(flags -> map(flags, Flag::up));
    }

    /** The same list with a value of its own for some parents. */
    public static <P, V> List<V> fill(List<P> parents, List<V> values, Predicate<P> where, V value) {
        var list = new ArrayList<V>(values.size());
        for (int i = 0; i < parents.size(); i++) list.add(where.test(parents.get(i)) ? value : values.get(i));
        return list;
    }

    /** Each value changed, null staying null. */
    public static <V, R> List<R> map(List<V> values, Function<V, R> change) {
        var list = new ArrayList<R>(values.size());
        for (V value : values) list.add(value == null ? null : change.apply(value));
        return list;
    }

    private record Flag<K>(K key, boolean up) {}

    /** Null for every parent where the role is refused or nothing is found; other failures stay failures. */
    public static <P, V> Uni<List<V>> refusedIsNull(List<P> parents, Uni<List<V>> answer) {
        return answer.onFailure(Join::isRefusal).recoverWithItem(() -> nulls(parents.size()));
    }

    /** Null instead of a refusal. */
    public static <V> Uni<V> orNull(Uni<V> answer) {
        return answer.onFailure(Join::isRefusal).recoverWithNull();
    }

    private static <P, K, V> Uni<Map<K, List<V>>> fetch(
            List<P> parents, Function<P, K> key, Function<V, K> keyOf, Function<List<K>, Uni<List<V>>> load) {
        var keys = new LinkedHashSet<K>();
        for (P parent : parents) keys.add(key.apply(parent));
        keys.remove(null);
        if (keys.isEmpty()) return Uni.createFrom().item(Map.of());
        var all = List.copyOf(keys);
        var calls = new ArrayList<Uni<List<V>>>();
        for (int from = 0; from < all.size(); from += KEYS_A_CALL) {
            calls.add(load.apply(all.subList(from, Math.min(from + KEYS_A_CALL, all.size()))));
        }
        return Uni.join().all(calls).andFailFast().map(answers -> {
            var found = new HashMap<K, List<V>>();
            for (List<V> answer : answers) {
                for (V value : answer) {
                    found.computeIfAbsent(keyOf.apply(value), k -> new ArrayList<>())
                            .add(value);
                }
            }
            return found;
        });
    }

    private static <P, K, R> List<R> inOrder(List<P> parents, Function<P, K> key, Function<K, R> value) {
        var list = new ArrayList<R>(parents.size());
        for (P parent : parents) {
            K k = key.apply(parent);
            list.add(k == null ? null : value.apply(k));
        }
        return list;
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof Problem problem
                && (Objects.equals(problem.code(), Code.FORBIDDEN) || Objects.equals(problem.code(), Code.NOT_FOUND));
    }

    private static <V> List<V> nulls(int size) {
        var list = new ArrayList<V>(size);
        for (int i = 0; i < size; i++) list.add(null);
        return list;
    }
}
