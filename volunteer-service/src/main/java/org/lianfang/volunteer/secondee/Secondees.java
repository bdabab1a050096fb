package org.lianfang.volunteer.secondee;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.opening.OpenedCommunities;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Door;
import org.lianfang.volunteer.NextRows;
import org.lianfang.volunteer.VolunteerOperation;

/**
 * Rosters of secondees and what they say. A file is sent once to be looked through and again to be taken; nothing of it is kept in
 * between. Who stands in no later file stays as she was: a batch ends by its date, not by being left out.
 */
@Singleton
class Secondees {

    private static final String TWICE = "该账号在名单中重复。 The account stands twice in the list.";
    private static final String OTHER_ESTATES = "与同队其他行的小区不同。 Not the estates of her team's other rows.";

    private static final String ENDLESS =
            "账号授权没有结束日期，此日之后其他业务仍可操作，请管理员为授权设置到期日。 The account's grant has no end: give it one, or it goes on elsewhere after this day.";
    private static final String ENDS_LATER =
            "账号授权晚于此日结束，请管理员改为同一天。 The account's grant ends after this day: give it the same last day.";

    private final Door door;
    private final Caller caller;
    private final OpenedCommunities communities;
    private final SecondeeRows rows;
    private final Vertx vertx;
    private final Clock clock;

    Secondees(Door door, Caller caller, OpenedCommunities communities, SecondeeRows rows, Vertx vertx, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.communities = communities;
        this.rows = rows;
        this.vertx = vertx;
        this.clock = clock;
    }

    Uni<Page<Secondee>> list(String area, PageRequest page) {
        var scope = caller.scope(VolunteerOperation.KEEP_SECONDEES).within(area);
        return door.read(scope, reach -> rows.page(reach, page))
                .map(found -> Page.of(found, page, each -> List.of(each.endsOn(), each.id()), null));
    }

    /** What secondees leave open after their last day. */
    Uni<List<LeftDuty>> left(String area, NextRows next) {
        var scope = caller.scope(VolunteerOperation.KEEP_SECONDEES).within(area);
        return door.read(scope, reach -> rows.left(reach, clock.instant(), next));
    }

    /** @param store whether what the file says is done; a file with a wrong row does nothing, and sent again it changes nothing */
    Uni<SecondeeReport> take(byte[] file, String communityCode, boolean store) {
        return door.write(VolunteerOperation.KEEP_SECONDEES, (reach, note) -> {
            note.in(communityCode);
            Uni<Void> place =
                    reach.covers(communityCode) ? Uni.createFrom().voidItem() : communities.refuse(communityCode);
            return place.chain(() -> vertx.executeBlocking(() -> entries(file)))
                    .chain(entries -> rows.known(communityCode).chain(known -> rows.ends(entries)
                            .chain(ends -> take(entries, known, ends, communityCode, store, note))));
        });
    }

    private Uni<SecondeeReport> take(
            List<SecondeeEntry> entries,
            List<Secondee> known,
            Map<String, Optional<LocalDate>> ends,
            String communityCode,
            boolean store,
            AuditNote note) {
        Map<String, Secondee> byLogin = known.stream().collect(Collectors.toMap(Secondee::login, Function.identity()));
        var all = new ArrayList<SecondeeRow>();
        var changing = new ArrayList<SecondeeEntry>();
        for (SecondeeEntry entry : entries) {
            SecondeeRow.Verdict verdict = verdict(entry, byLogin.get(entry.login()));
            boolean changes = verdict == SecondeeRow.Verdict.FRESH || verdict == SecondeeRow.Verdict.CHANGED;
            if (changes) changing.add(entry);
            all.add(new SecondeeRow(
                    entry.number(), verdict, List.copyOf(entry.faults()), warnings(entry, ends.get(entry.login()))));
        }
        var report = SecondeeReport.of(all, store);
        if (!report.stored() || changing.isEmpty()) {
            note.repeated();
            return Uni.createFrom().item(report);
        }
        changing.forEach(each -> note.on(SecondeeRows.id(communityCode, each.login())));
        var teams = new LinkedHashMap<String, List<String>>();
        changing.forEach(each -> teams.put(each.team(), each.estates()));
        return rows.keepTeams(communityCode, teams)
                .chain(() -> rows.keep(communityCode, changing, caller.id(), clock.instant()))
                .replaceWith(report);
    }

    private static SecondeeRow.Verdict verdict(SecondeeEntry entry, Secondee known) {
        if (!entry.faults().isEmpty()) return SecondeeRow.Verdict.WRONG;
        if (known == null) return SecondeeRow.Verdict.FRESH;
        boolean same = known.name().equals(entry.name())
                && Objects.equals(known.phone(), entry.phone())
                && Objects.equals(known.unit(), entry.unit())
                && known.team().equals(entry.team())
                && known.estates().equals(entry.estates())
                && known.endsOn().equals(entry.endsOn());
        return same ? SecondeeRow.Verdict.UNCHANGED : SecondeeRow.Verdict.CHANGED;
    }

    /** @param end of her account's right, as far as it is known here */
    private static List<SecondeeFault> warnings(SecondeeEntry entry, Optional<LocalDate> end) {
        if (end == null || entry.endsOn() == null) return List.of();
        boolean later = end.isPresent() && end.get().isAfter(entry.endsOn());
        if (end.isPresent() && !later) return List.of();
        return List.of(SecondeeEntry.fault(SecondeeColumn.LOGIN, later ? ENDS_LATER : ENDLESS));
    }

    /** The rows of a file, with what is wrong with each alone and beside the others. */
    private static List<SecondeeEntry> entries(byte[] file) {
        var logins = new HashMap<String, Integer>();
        var teams = new HashMap<String, List<String>>();
        List<SecondeeEntry> entries =
                SecondeeFile.read(file).stream().map(SecondeeEntry::of).toList();
        for (SecondeeEntry entry : entries) {
            if (entry.login() != null && logins.putIfAbsent(entry.login(), entry.number()) != null)
                entry.faults().add(SecondeeEntry.fault(SecondeeColumn.LOGIN, TWICE));
            List<String> posted = entry.team() == null ? null : teams.putIfAbsent(entry.team(), entry.estates());
            if (posted != null && !posted.equals(entry.estates()))
                entry.faults().add(SecondeeEntry.fault(SecondeeColumn.ESTATES, OTHER_ESTATES));
        }
        return entries;
    }
}
