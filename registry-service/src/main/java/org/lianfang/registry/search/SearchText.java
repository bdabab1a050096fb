package org.lianfang.registry.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lianfang.platform.scope.Reach;
import org.lianfang.registry.access.Clearance;
import org.lianfang.registry.access.Conditions;

/**
 * Turns the words of a search box into conditions: every word must be found, at the door or, where that is clear, in a person.
 *
 * <p>Nobody can tell beforehand whether a word finds three doors or half a street, and one plan does not serve both. So the first
 * finds of each word are looked up; if a word finds few, its finds are all there is to look through, else doors are walked in the order
 * of the list until the page is full. The statement holds both ways, each behind a condition that is answered once.
 */
@Singleton
public class SearchText {

    // More than a page needs and few enough to be sorted at once; with a second word to be found in each.
    private static final int FEW = 4_000;
    private static final int FEW_OF_SEVERAL = 10_000;

    private final PersonTokens tokens;

    SearchText(PersonTokens tokens) {
        this.tokens = tokens;
    }

    /** Which ids a token leads to, and how one row is asked for a token; {@code %s} is the condition on the token {@code t}. */
    private record Target(String id, String byDoor, String byPerson, String atDoor, String atPerson) {}

    private static final Target RESIDENTS = new Target(
            "r.id",
            "select n.id from household_token t join resident n on n.household_id = t.household_id where %s",
            "select t.resident_id from resident_token t where %s",
            "select true from household_token t where t.household_id = r.household_id and %s",
            "select true from resident_token t where t.household_id = r.household_id and t.resident_id = r.id and %s");
    private static final Target HOUSEHOLDS = new Target(
            "h.id",
            "select t.household_id from household_token t where %s",
            "select t.household_id from resident_token t where %s",
            "select true from household_token t where t.household_id = h.id and %s",
            "select true from resident_token t where t.household_id = h.id and %s");

    /** Narrows a query over residents, whose alias is {@code r}. */
    public void narrowResidents(Conditions conditions, String text, Reach reach, Clearance clearance) {
        narrow(conditions, Words.typed(text), RESIDENTS, reach, clearance);
    }

    /** Narrows a query over households, whose alias is {@code h}. */
    public void narrowHouseholds(Conditions conditions, String text, Reach reach, Clearance clearance) {
        narrow(conditions, Words.typed(text), HOUSEHOLDS, reach, clearance);
    }

    private void narrow(Conditions conditions, List<String> words, Target target, Reach reach, Clearance clearance) {
        if (words.isEmpty()) return;
        if (!clearance.isEmpty()) clearance.bind(conditions, reach);
        conditions.with("few", words.size() == 1 ? FEW : FEW_OF_SEVERAL);
        String seen = Conditions.area(reach, "t.community_code", "t.household_id");
        String clear = clearance.area(reach, "t") + " and " + clearance.condition("t");
        var finds = new ArrayList<String>();
        var asked = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            String starts = "t.token >= :word%1$d and t.token < :end%1$d".formatted(i);
            conditions.with("word" + i, words.get(i)).with("end" + i, Words.endOf(words.get(i)));
            var found = new ArrayList<>(List.of(target.byDoor.formatted(seen + " and " + starts)));
            var row = new ArrayList<>(List.of(target.atDoor.formatted(starts)));
            if (!clearance.isEmpty()) {
                found.add(target.byPerson.formatted(clear + " and " + starts));
                row.add(target.atPerson.formatted(starts + " and " + clearance.condition("t")));
                if (words.get(i).matches("\\d{4}")) {
                    conditions.with("four" + i, tokens.lastFour(words.get(i)));
                    String ends = "t.token = :four" + i;
                    found.add(target.byPerson.formatted(clear + " and " + ends));
                    row.add(target.atPerson.formatted(ends + " and " + clearance.condition("t")));
                }
            }
            finds.add(String.join(" union all ", found));
            asked.add(row.stream()
                    // Not exists: the planner would look all tokens up at once instead of this row's.
                    .map(one -> "(" + one + " limit 1) is not null")
                    .reduce((one, other) -> one + " or " + other)
                    .orElseThrow());
        }
        conditions.either(lookUp(finds), ways(target, asked), "exists (select from searched where few)");
    }

    /** The first finds of each word, and whether these are all. */
    private static String lookUp(List<String> finds) {
        var with = new StringBuilder("with ");
        for (int i = 0; i < finds.size(); i++)
            with.append(
                    "found%1$d (id) as materialized (select f.id from (%2$s) f (id) limit cast(:few as integer) + 1), "
                            .formatted(i, finds.get(i)));
        return with.append("searched (word, few) as materialized (")
                .append(String.join(
                        " union all ",
                        IntStream.range(0, finds.size())
                                .mapToObj(i ->
                                        "select %1$d, count(*) <= cast(:few as integer) from found%1$d".formatted(i))
                                .toList()))
                .append(") ")
                .toString();
    }

    /** For each word: from its few finds, where it is the first that has few; and at last from door to door, where none has. */
    private static List<String> ways(Target target, List<String> asked) {
        var ways = new ArrayList<String>();
        for (int i = 0; i < asked.size(); i++) {
            var way = new ArrayList<>(List.of(
                    "(select min(word) from searched where few) = " + i,
                    target.id + " in (select f.id from found" + i + " f)"));
            for (int j = 0; j < asked.size(); j++) if (j != i) way.add("(" + asked.get(j) + ")");
            ways.add(String.join(" and ", way));
        }
        var walk = new ArrayList<>(List.of("(select min(word) from searched where few) is null"));
        asked.forEach(word -> walk.add("(" + word + ")"));
        ways.add(String.join(" and ", walk));
        return ways;
    }
}
