package org.lianfang.isolation.observation;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianfang.isolation.scoped.Row;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.isolation.scoped.Within;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Reach;

/** Pages of cases: by community, then by the last day, which is the order of their index. */
@Singleton
class CaseLists {

    private static final String ORDER = " order by c.community_code, c.ends_on, c.id limit :limit";

    private final CaseStore store;
    private final ShownWords words;

    CaseLists(CaseStore store, ShownWords words) {
        this.store = store;
        this.words = words;
    }

    private record Key(String code, LocalDate endsOn, UUID id) {
        static Key of(List<String> parts) {
            return new Key(parts.get(0), LocalDate.parse(parts.get(1)), UUID.fromString(parts.get(2)));
        }
    }

    /** One community's page of several. */
    record CommunityPage(String communityCode, CasePage page) {}

    /** How many a list holds; nothing where nobody asked. */
    private record Totals(Integer cases, Integer persons) {
        static final Totals NONE = new Totals(null, null);

        static Totals of(Row row) {
            return new Totals(row.number("total"), row.number("persons"));
        }
    }

    Uni<CasePage> page(Reach reach, String area, CaseFilter filter, PageRequest request, LocalDate today) {
        return page(Within.of(reach, area), "isolation_case c", filter, request, today, Function.identity());
    }

    Uni<CasePage> ofOrder(Reach reach, UUID orderId, PageRequest request, LocalDate today) {
        return page(
                Within.of(reach),
                "order_case o join isolation_case c on o.order_id = :order and c.id = o.case_id",
                new CaseFilter(null, null),
                request,
                today,
                statement -> statement.set("order", orderId));
    }

    private Uni<CasePage> page(
            Within within,
            String from,
            CaseFilter filter,
            PageRequest request,
            LocalDate today,
            Function<Statement, Statement> values) {
        String rows = " from " + from + " where " + within.sql("c") + " and " + filter.sql();
        Optional<Key> start = request.start(3, Key::of);
        String after = start.isPresent() ? " and (c.community_code, c.ends_on, c.id) > (:code, :endsOn, :id)" : "";
        Statement select =
                values.apply(filter.bind(Statement.within(within, "select c.*" + rows + after + ORDER), today));
        start.ifPresent(key ->
                select.set("code", key.code()).set("endsOn", key.endsOn()).set("id", key.id()));
        Statement count = values.apply(filter.bind(Statement.within(within, totals(rows, filter)), today));
        return select.set("limit", request.limit())
                .list(CaseStore.Heading::of)
                .chain(store::withPersons)
                .chain(cases -> total(request, count).map(totals -> page(cases, request, totals, today)));
    }

    /** The pages of several communities at once. */
    Uni<List<CommunityPage>> pages(
            Reach reach, List<String> codes, CaseFilter filter, PageRequest request, LocalDate today) {
        Within within = Within.of(reach);
        String condition = "c.community_code = k.code and " + within.sql("c") + " and " + filter.sql();
        Optional<Key> start = request.start(3, Key::of);
        String after = start.isPresent() ? " and (c.community_code, c.ends_on, c.id) > (:code, :endsOn, :id)" : "";
        String known = " from unnest(cast(:asked as text[])) as k(code)";
        Statement select = filter.bind(
                Statement.within(
                        within,
                        "select c.*" + known + " cross join lateral (select c.* from isolation_case c where "
                                + condition + after + ORDER + ") c order by c.community_code, c.ends_on, c.id"),
                today);
        start.ifPresent(key ->
                select.set("code", key.code()).set("endsOn", key.endsOn()).set("id", key.id()));
        Statement count = filter.bind(
                Statement.within(
                        within,
                        "select k.code, n.*" + known + " cross join lateral ("
                                + totals(" from isolation_case c where " + condition, filter) + ") n"),
                today);
        return select.set("asked", codes)
                .set("limit", request.limit())
                .list(CaseStore.Heading::of)
                .chain(store::withPersons)
                .chain(cases -> totals(request, count.set("asked", codes))
                        .map(totals -> split(codes, cases, totals, request, today)));
    }

    private List<CommunityPage> split(
            List<String> codes,
            List<IsolationCase> cases,
            Map<String, Totals> totals,
            PageRequest request,
            LocalDate today) {
        Map<String, List<IsolationCase>> byCode =
                cases.stream().collect(Collectors.groupingBy(IsolationCase::communityCode));
        return codes.stream()
                .map(code -> new CommunityPage(
                        code,
                        page(
                                byCode.getOrDefault(code, List.of()),
                                request,
                                totals.getOrDefault(code, Totals.NONE),
                                today)))
                .toList();
    }

    private static String totals(String rows, CaseFilter filter) {
        return "with listed as (select c.id" + rows + ") select (select count(*) from listed) as total,"
                + " (select count(*) from (select from listed l join observed_person p on p.case_id = l.id where "
                + filter.in("p")
                + " group by p.community_code, p.resident_id) n) as persons";
    }

    private static Uni<Totals> total(PageRequest request, Statement count) {
        return request.count() ? count.first(Totals::of) : Uni.createFrom().item(Totals.NONE);
    }

    private static Uni<Map<String, Totals>> totals(PageRequest request, Statement count) {
        if (!request.count()) return Uni.createFrom().item(Map.of());
        return count.list(row -> Map.entry(row.text("code"), Totals.of(row)))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private CasePage page(List<IsolationCase> cases, PageRequest request, Totals totals, LocalDate today) {
        Page<IsolationCase> page = Page.of(
                cases,
                request,
                file -> List.of(file.communityCode(), file.period().endsOn(), file.id()),
                totals.cases());
        return CasePage.of(page.map(file -> words.view(file, today)), totals.persons());
    }
}
