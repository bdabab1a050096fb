package org.lianfang.volunteer.shift;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.OwnScope;
import org.lianfang.volunteer.VolunteerOperation;

/** Answers the lists of shifts within the caller's reach. */
@Singleton
class ShiftLists {

    private final Door door;
    private final Caller caller;
    private final ShiftRepository shifts;
    private final Clock clock;

    ShiftLists(Door door, Caller caller, ShiftRepository shifts, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.shifts = shifts;
        this.clock = clock;
    }

    Uni<ShiftPage> list(ShiftFilter filter, PageRequest page) {
        ShiftWindow window = filter.window(clock.instant());
        var scope = OwnScope.of(caller, VolunteerOperation.SEE_SHIFTS).within(filter.area());
        return door.read(scope, reach -> shifts.list(reach.codes(), window, page)
                .chain(rows -> total(reach, window, page).map(totals -> page(rows, page, totals))));
    }

    Uni<List<CommunityPage>> pages(Collection<String> codes, ShiftWindow window, PageRequest page) {
        return door.read(OwnScope.of(caller, VolunteerOperation.SEE_SHIFTS), reach -> {
            List<String> mine = codes.stream().distinct().filter(reach::covers).toList();
            return shifts.lists(mine, window, page)
                    .chain(rows -> page.count()
                            ? shifts.counts(mine, window).map(totals -> split(mine, rows, page, totals))
                            : Uni.createFrom().item(split(mine, rows, page, Map.of())));
        });
    }

    Uni<List<ShiftView>> byIds(Collection<UUID> ids) {
        var scope = OwnScope.of(caller, VolunteerOperation.SEE_SHIFTS);
        return door.askOften(scope, reach -> ShiftRepository.views(reach, ids));
    }

    private Uni<ShiftPage.Totals> total(Reach reach, ShiftWindow window, PageRequest page) {
        if (!page.count()) return Uni.createFrom().item(ShiftPage.Totals.NONE);
        return shifts.counts(reach.codes(), window)
                .map(totals -> totals.values().stream().reduce(new ShiftPage.Totals(0, 0, 0), ShiftPage.Totals::sum));
    }

    private static List<CommunityPage> split(
            List<String> codes, List<Shift> rows, PageRequest page, Map<String, ShiftPage.Totals> totals) {
        var byCode = new LinkedHashMap<String, List<Shift>>();
        codes.forEach(code -> byCode.put(code, new java.util.ArrayList<>()));
        rows.forEach(row -> byCode.get(row.communityCode()).add(row));
        return byCode.entrySet().stream()
                .map(each -> new CommunityPage(
                        each.getKey(),
                        page(each.getValue(), page, totals.getOrDefault(each.getKey(), ShiftPage.Totals.NONE))))
                .toList();
    }

    private static ShiftPage page(List<Shift> rows, PageRequest page, ShiftPage.Totals totals) {
        Page<Shift> found = Page.of(rows, page, shift -> List.of(shift.startsAt(), shift.id()), totals.shifts());
        return ShiftPage.of(found.map(Shift::view), totals);
    }
}
