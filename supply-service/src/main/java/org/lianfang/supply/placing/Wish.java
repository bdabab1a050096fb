package org.lianfang.supply.placing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.lianfang.supply.SupplyProblem;
import org.lianfang.supply.order.LineDraft;
import org.lianfang.supply.text.OrderText;

/** What is wanted: the words as they were said, and the lines as they were given or read (design, rule 7). */
public record Wish(String text, List<LineDraft> lines) {

    /** Lines win over text; both empty is bad input; words that nobody understands are one line. */
    public static Wish of(String text, List<OrderLineInput> given, LocalDate today, String field) {
        boolean noText = text == null || text.isBlank();
        // Word for word: not even a space is taken away from what was pasted.
        String said = noText ? null : text;
        if (given != null && !given.isEmpty()) {
            return new Wish(said, given.stream().map(OrderLineInput::draft).toList());
        }
        if (noText) throw SupplyProblem.NOTHING_ASKED_FOR.at(field);
        List<LineDraft> read =
                OrderText.read(text, today).stream().map(LineDraft::of).toList();
        return new Wish(said, read.isEmpty() ? List.of(asSaid(text)) : read);
    }

    /** Days until the first thing runs out; null where none was named. */
    public Integer daysLeft() {
        return lines.stream()
                .map(LineDraft::daysLeft)
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .orElse(null);
    }

    private static LineDraft asSaid(String text) {
        return new LineDraft(text.strip(), text.strip(), 1, null, null, false, null, null);
    }
}
