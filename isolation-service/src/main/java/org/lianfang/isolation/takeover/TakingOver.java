package org.lianfang.isolation.takeover;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.TreeMap;
import org.lianfang.isolation.IsolationOperation;
import org.lianfang.isolation.IsolationProblem;
import org.lianfang.isolation.rule.PlausibleDay;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.BulkDoor;
import org.lianfang.platform.scope.BulkDoor.Bulk;
import org.lianfang.platform.scope.BulkFailure;
import org.lianfang.platform.time.ChinaTime;

/** Brings observations of elsewhere in: all of a call in one transaction, by COPY into a stage and a statement a table. */
@Singleton
class TakingOver {

    private static final String FEVER_LIMITS = "select valid_from, temperature from fever_limit";

    private final BulkDoor door;
    private final Caller caller;
    private final TakenOverRows rows;
    private final Clock clock;

    TakingOver(BulkDoor door, Caller caller, TakenOverRows rows, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.rows = rows;
        this.clock = clock;
    }

    /** How many were new; the others stood here already. */
    record Result(int cases, int persons, int visits, int checks) {}

    Result takeOver(TakenOver given) {
        check(given);
        try {
            return door.write(door.admit(IsolationOperation.TAKE_OVER_OBSERVATIONS), bulk -> merge(bulk, given));
        } catch (BulkFailure failure) {
            // A visit or person under an id that stands for another one's.
            throw failure.sqlState().startsWith("23") ? PlatformProblem.ID_TAKEN.at("observations") : failure;
        }
    }

    // The database keeps microseconds: by this instant the merge knows its own cases again.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void check(TakenOver given) {
        LocalDate today = ChinaTime.today(clock);
        for (int i = 0; i < given.observations().size(); i++) {
            TakenOver.Observation each = given.observations().get(i);
            String field = "observations[" + i + "].";
            PlausibleDay.require(each.exposedOn(), field + "exposedOn");
            PlausibleDay.require(each.startsOn(), field + "startsOn");
            PlausibleDay.require(each.endsOn(), field + "endsOn");
            if (each.startsOn().isBefore(each.exposedOn()))
                throw IsolationProblem.STARTS_BEFORE_EXPOSURE.at(field + "startsOn");
            if (each.startsOn().isAfter(each.endsOn())) throw IsolationProblem.STARTS_AFTER_END.at(field + "endsOn");
            for (int j = 0; j < each.visits().size(); j++)
                check(each.visits().get(j), today, field + "visits[" + j + "].");
        }
    }

    private static void check(TakenOver.Visit visit, LocalDate today, String field) {
        PlausibleDay.require(visit.on(), field + "on");
        if (visit.on().isAfter(today)) throw IsolationProblem.IN_THE_FUTURE.at(field + "on");
        if (!ChinaTime.dayOf(visit.at()).equals(visit.on()))
            throw IsolationProblem.MEASURED_ANOTHER_DAY.at(field + "at");
        for (int k = 0; k < visit.readings().size(); k++)
            visit.readings().get(k).measurement().check(field + "readings[" + k + "].temperature");
    }

    private Result merge(Bulk bulk, TakenOver given) throws SQLException {
        if (!bulk.covers(given.communityCode())) throw PlatformProblem.COMMUNITY_NOT_OPEN.at("communityCode");
        bulk.note().in(given.communityCode());
        given.observations().forEach(each -> bulk.note().on(each.id()));
        bulk.stage("taken", rows.of(given, feverLimits(bulk), caller.username(), now()));
        var counts = new ArrayList<Integer>();
        for (String sql : TakenOverSql.ALL) {
            try (PreparedStatement statement = bulk.connection().prepareStatement(sql)) {
                counts.add(statement.executeUpdate());
            }
        }
        return new Result(
                counts.get(TakenOverSql.CASES),
                counts.get(TakenOverSql.PERSONS),
                counts.get(TakenOverSql.VISITS),
                counts.get(TakenOverSql.CHECKS));
    }

    private static TreeMap<LocalDate, BigDecimal> feverLimits(Bulk bulk) throws SQLException {
        var limits = new TreeMap<LocalDate, BigDecimal>();
        try (PreparedStatement statement = bulk.connection().prepareStatement(FEVER_LIMITS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) limits.put(row.getObject(1, LocalDate.class), row.getBigDecimal(2));
        }
        return limits;
    }
}
