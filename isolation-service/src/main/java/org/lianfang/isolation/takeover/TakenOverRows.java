package org.lianfang.isolation.takeover;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.UUID;
import org.lianfang.isolation.check.Channel;
import org.lianfang.isolation.check.CheckAction;
import org.lianfang.isolation.check.CheckSlot;
import org.lianfang.isolation.check.Symptom;
import org.lianfang.isolation.rule.IsolationReason;
import org.lianfang.platform.identity.Fingerprints;
import org.lianfang.platform.identity.Ids;

/** Turns what was handed over into the rows of the stage: one an observation, with what hangs on it; named as the columns. */
@Singleton
class TakenOverRows {

    private final Fingerprints fingerprints;

    TakenOverRows(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    @RegisterForReflection
    record Row(
            UUID id,
            String community_code,
            UUID household_id,
            UUID estate_id,
            UUID building_id,
            UUID unit_id,
            UUID grid_id,
            Integer floor,
            IsolationReason reason,
            LocalDate exposed_on,
            LocalDate starts_on,
            LocalDate ends_on,
            UUID event_id,
            Instant at,
            String by,
            List<Person> persons,
            List<Visit> visits) {}

    @RegisterForReflection
    record Person(UUID id, UUID resident_id) {}

    @RegisterForReflection
    record Visit(
            UUID id,
            LocalDate on_day,
            CheckSlot slot,
            Channel channel,
            Instant at,
            byte[] fingerprint,
            List<Check> checks) {}

    @RegisterForReflection
    record Check(
            UUID id,
            int position,
            UUID resident_id,
            BigDecimal temperature,
            List<Symptom> symptoms,
            boolean abnormal,
            CheckAction handled) {}

    List<Row> of(TakenOver given, NavigableMap<LocalDate, BigDecimal> feverLimits, String by, Instant at) {
        var rows = new ArrayList<Row>();
        for (TakenOver.Observation each : given.observations()) {
            TakenOver.Door door = each.door();
            rows.add(new Row(
                    each.id(),
                    given.communityCode(),
                    door.householdId(),
                    door.estateId(),
                    door.buildingId(),
                    door.unitId(),
                    door.gridId(),
                    door.floor(),
                    each.reason(),
                    each.exposedOn(),
                    each.startsOn(),
                    each.endsOn(),
                    Ids.derived(each.id(), "opened", 0),
                    at,
                    by,
                    persons(each),
                    each.visits().stream()
                            .map(visit -> visit(visit, feverLimits))
                            .toList()));
        }
        return rows;
    }

    private static List<Person> persons(TakenOver.Observation observation) {
        var persons = new ArrayList<Person>();
        for (int i = 0; i < observation.residentIds().size(); i++) {
            persons.add(new Person(
                    Ids.derived(observation.id(), "person", i),
                    observation.residentIds().get(i)));
        }
        return persons;
    }

    private Visit visit(TakenOver.Visit visit, NavigableMap<LocalDate, BigDecimal> feverLimits) {
        // Days before the first rule follow the first.
        var rule = feverLimits.floorEntry(visit.on());
        BigDecimal limit = (rule == null ? feverLimits.firstEntry() : rule).getValue();
        var checks = new ArrayList<Check>();
        for (int i = 0; i < visit.readings().size(); i++) {
            TakenOver.Reading reading = visit.readings().get(i);
            boolean abnormal = reading.measurement().isAbnormal(limit);
            checks.add(new Check(
                    Ids.derived(visit.id(), "check", i),
                    i,
                    reading.residentId(),
                    reading.temperature(),
                    reading.measurement().symptoms(),
                    abnormal,
                    abnormal ? reading.handled() : null));
        }
        byte[] fingerprint = fingerprints.of("taken-over-visit", visit, null);
        return new Visit(visit.id(), visit.on(), visit.slot(), visit.channel(), visit.at(), fingerprint, checks);
    }
}
