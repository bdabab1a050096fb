package org.lianfang.volunteer.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lianfang.volunteer.shift.ShiftView;

/** What became of the shifts that were to be copied, each of them once: made again, or left out and why. */
public record ShiftCopy(List<ShiftView> made, List<NotCopied> leftOut) {

    /** All that stand there now, made by this copy or before it. */
    List<ShiftView> standing() {
        return Stream.concat(made.stream(), leftOut.stream().map(NotCopied::there))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(ShiftView::startsAt).thenComparing(ShiftView::id))
                .toList();
    }
}
