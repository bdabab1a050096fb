package org.lianfang.platform.trend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lianfang.platform.time.ChinaTime;

/**
 * The numbers of an area on a day that has ended.
 *
 * @param sums over the area's communities, in the order of the columns asked for
 */
public record EndedDay(String area, LocalDate day, List<Integer> sums) {

    /** When the day ended: the numbers are those of this moment. */
    public Instant asOf() {
        return ChinaTime.startOf(day.plusDays(1));
    }

    public int sum(int column) {
        return sums.get(column);
    }
}
