package org.lianfang.registry.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

    private final PersonTokens tokens;

    SearchText(PersonTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Which ids a token leads to, and how one row is asked for a word.
     *
     * @param byDoor from the household {@code t} on; {@code byPerson} from the resident {@code t} on
     * @param atDoor {@code %s} is what is asked of the household, whose alias is {@code door}; so it is with the person
     */
    private record Target(
            String id, String byDoor, String byPerson, String door, String atDoor, String person, String atPerson) {}

    // Not exists: the planner would look all doors up at once instead of this row's.
    private static final Target RESIDENTS = new Target(
            "r.id",
            "select n.id from household t join resident n on n.household_id = t.id where ",
            "select t.id from resident t where ",
            "t",
            "(select true from household t where t.id = r.household_id and %s limit 1) is not null",
            "r",
            "%s");
    private static final Target HOUSEHOLDS = new Target(
            "h.id",
            "select t.id from household t where ",
            "select t.household_id from resident t where ",
            "h",
            "%s",
            "t",
            "(select true from resident t where t.household_id = h.id and %s limit 1) is not null");

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
        var finds = new ArrayList<String>();
        var asked = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            conditions.with("word" + i, word).with("end" + i, Words.endOf(word));
            boolean phone = !clearance.isEmpty() && FOUR_DIGITS.matcher(word).matches();
            if (phone) conditions.with("four" + i, tokens.lastFour(word));
            finds.add(String.join(" union all ", found(i, word, phone, target, reach, clearance)));
            asked.add(String.join(" or ", row(i, phone, target, clearance)));
        }
        conditions.either(lookUp(finds), ways(target, asked), "exists (select from searched where few)");
    }

    /** All that a word leads to: one look into an index for each place in which it may stand. */
    private static List<String> found(
            int i, String word, boolean phone, Target target, Reach reach, Clearance clearance) {
        var found = new ArrayList<String>();
        String seen = Conditions.area(reach, "t.community_code", "t.id");
        for (int place = 1; place <= DoorTokens.PLACES; place++) found.add(target.byDoor + seen + starts(i, place));
        if (clearance.isEmpty()) return found;
        String clear = clearance.area(reach, "t") + " and " + clearance.condition("t");
        int places = LETTERS.matcher(word).matches() ? PersonTokens.PLACES : 1;
        for (int place = 1; place <= places; place++) found.add(target.byPerson + clear + starts(i, place));
        if (phone) found.add(target.byPerson + clear + " and t.phone_end = :four" + i);
        return found;
    }

    private static String starts(int i, int place) {
        return " and t.tokens[%2$d] >= :word%1$d and t.tokens[%2$d] < :end%1$d".formatted(i, place);
    }

    /** Whether one row has the word. */
    private static List<String> row(int i, boolean phone, Target target, Clearance clearance) {
        var row = new ArrayList<>(List.of(target.atDoor.formatted(has(target.door, i))));
        if (clearance.isEmpty()) return row;
        String clear = " and " + clearance.condition(target.person);
        row.add("(" + target.atPerson.formatted(has(target.person, i) + clear) + ")");
        if (phone) row.add("(" + target.atPerson.formatted(target.person + ".phone_end = :four" + i + clear) + ")");
        return row;
    }

    private static String has(String alias, int i) {
        return "exists (select from unnest(%1$s.tokens) as own (token) where own.token >= :word%2$d and own.token < :end%2$d)"
                .formatted(alias, i);
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

    /**
     * For each word: from its few finds, where it is the first that has few; and at last from door to door, where none has. The finds
     * are an array: as a table to join they are taken for some fifty, and each of a street's doors is then held against each of them.
     */
    private static List<String> ways(Target target, List<String> asked) {
        var ways = new ArrayList<String>();
        for (int i = 0; i < asked.size(); i++) {
            var way = new ArrayList<>(List.of(
                    "(select min(word) from searched where few) = " + i,
                    target.id + " = any(array(select f.id from found" + i + " f))"));
            for (int j = 0; j < asked.size(); j++) if (j != i) way.add("(" + asked.get(j) + ")");
            ways.add(String.join(" and ", way));
        }
        var walk = new ArrayList<>(List.of("(select min(word) from searched where few) is null"));
        asked.forEach(word -> walk.add("(" + word + ")"));
        ways.add(String.join(" and ", walk));
        return ways;
    }
}
