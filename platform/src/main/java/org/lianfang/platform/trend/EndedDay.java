package org.lianfang.platform.trend;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.lianfang.platform.time.ChinaTime;

/** A row of sums over an area's communities on a day that has ended: area and day first, then the sums. */
public final class EndedDay {

    private static final int FIRST_SUM = 2;

    private final Tuple row;

    private EndedDay(Tuple row) {
        this.row = row;
    }

    /** Each row as a day with the numbers that are made of it. */
    public static <N> List<PastDay<N>> read(List<Tuple> rows, Function<EndedDay, N> numbers) {
        return rows.stream()
                .map(EndedDay::new)
                .map(ended -> new PastDay<>(ended.area(), ended.day(), numbers.apply(ended)))
                .toList();
    }

    public String area() {
        return row.get(0, String.class);
    }

    private LocalDate day() {
        return row.get(1, LocalDate.class);
    }

    /** When the day ended: the numbers are those of this moment. */
    public Instant asOf() {
        return ChinaTime.startOf(day().plusDays(1));
    }

    public int sum(int column) {
        return row.get(FIRST_SUM + column, Integer.class);
    }
}
