package org.lianfang.volunteer.shift;

import java.util.List;
import org.lianfang.platform.paging.Page;

/**
 * A page of shifts, with what the whole list counts where that was asked for; shifts that were called off hold no place.
 *
 * @param bookedCount places taken
 * @param placesCount places there are
 */
public record ShiftPage(
        List<ShiftView> nodes, Page.PageInfo pageInfo, Integer totalCount, Integer bookedCount, Integer placesCount) {

    /** How many a list holds; nothing where nobody asked. */
    record Totals(Integer shifts, Integer booked, Integer places) {
        static final Totals NONE = new Totals(null, null, null);

        static Totals sum(Totals one, Totals other) {
            return new Totals(one.shifts + other.shifts, one.booked + other.booked, one.places + other.places);
        }
    }

    /** Of a list that nobody counts. */
    public static ShiftPage uncounted(Page<ShiftView> page) {
        return of(page, Totals.NONE);
    }

    static ShiftPage of(Page<ShiftView> page, Totals totals) {
        return new ShiftPage(page.nodes(), page.pageInfo(), page.totalCount(), totals.booked(), totals.places());
    }
}
