package org.lianfang.isolation.observation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.isolation.rule.IsolationReason;

/** A case as the graph shows it, with the ids by which its household and community are joined. */
public record CaseView(
        UUID id,
        String communityCode,
        UUID householdId,
        ObservationStatus status,
        IsolationReason reason,
        LocalDate exposedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        int periodDays,
        Integer dayNumber,
        List<PersonView> persons) {

    static CaseView of(IsolationCase file, LocalDate today) {
        return new CaseView(
                file.id(),
                file.communityCode(),
                file.householdId(),
                file.status(today),
                file.reason(),
                file.period().exposedOn(),
                file.period().startsOn(),
                file.period().endsOn(),
                file.period().days(),
                file.dayNumber(today),
                file.persons().stream()
                        .map(person -> PersonView.of(person, today))
                        .toList());
    }

    CaseView with(List<PersonView> shown) {
        return new CaseView(
                id,
                communityCode,
                householdId,
                status,
                reason,
                exposedOn,
                startsOn,
                endsOn,
                periodDays,
                dayNumber,
                shown);
    }
}
