package org.lianfang.registry.search;

import jakarta.inject.Singleton;
import java.util.List;
import org.lianfang.platform.scope.Reach;
import org.lianfang.registry.access.Clearance;
import org.lianfang.registry.access.Conditions;

/** Turns the words of a search box into conditions: every word must be found, at the door or, where that is clear, in a person. */
@Singleton
public class SearchText {

    private final PersonTokens tokens;

    SearchText(PersonTokens tokens) {
        this.tokens = tokens;
    }

    /** Narrows a query over residents, whose alias is {@code r}. */
    public void narrowResidents(Conditions conditions, String text, Reach reach, Clearance clearance) {
        String behindTheDoor =
                """
                select n.id from household_token t join resident n on n.household_id = t.household_id
                 where %s and t.token >= :word%d and t.token < :end%d""";
        narrow(conditions, text, reach, clearance, "r.id", "t.resident_id", behindTheDoor);
    }

    /** Narrows a query over households, whose alias is {@code h}. */
    public void narrowHouseholds(Conditions conditions, String text, Reach reach, Clearance clearance) {
        String atTheDoor =
                """
                select t.household_id from household_token t
                 where %s and t.token >= :word%d and t.token < :end%d""";
        narrow(conditions, text, reach, clearance, "h.id", "t.household_id", atTheDoor);
    }

    private void narrow(
            Conditions conditions,
            String text,
            Reach reach,
            Clearance clearance,
            String column,
            String person,
            String doorBranch) {
        List<String> words = Words.typed(text);
        if (words.isEmpty()) return;
        String area = Conditions.area(reach, "t.community_code", "t.household_id");
        String clear = clearance.condition("t");
        clearance.bind(conditions, reach);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            conditions.with("word" + i, word).with("end" + i, Words.endOf(word));
            var found = new StringBuilder(doorBranch.formatted(area, i, i));
            found.append(
                    "\n union all select %s from resident_token t where %s and t.token >= :word%d and t.token < :end%d and %s"
                            .formatted(person, area, i, i, clear));
            if (word.matches("\\d{4}")) {
                conditions.with("four" + i, tokens.lastFour(word));
                found.append("\n union all select %s from resident_token t where %s and t.token = :four%d and %s"
                        .formatted(person, area, i, clear));
            }
            conditions.and(column + " in (" + found + ")");
        }
    }
}
