package org.lianfang.isolation.order;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.isolation.IsolationProblem;
import org.lianfang.isolation.rule.IsolationReason;
import org.lianfang.isolation.rule.PlausibleDay;
import org.lianfang.platform.input.NoPersonalNumbers;

/**
 * An order as the client sends it: any mix of buildings, units and households of one community, less the exceptions.
 *
 * @param days lengthens the rule's period and never shortens it; null for the rule alone
 */
public record IsolationOrderInput(
        UUID id,
        @NotNull @Pattern(regexp = "\\d{12}") String communityCode,
        @Size(max = 1000) List<@NotNull UUID> buildingIds,
        @Size(max = 1000) List<@NotNull UUID> unitIds,
        @Size(max = 5000) List<@NotNull UUID> householdIds,
        @Size(max = 5000) List<@NotNull UUID> exceptHouseholdIds,
        @Size(max = 5000) List<@NotNull UUID> exceptResidentIds,
        @NotNull IsolationReason reason,
        @NotNull LocalDate exposedOn,
        @NotNull LocalDate startsOn,
        @Min(1) @Max(180) Integer days,
        @NoPersonalNumbers @Size(max = 500) String note) {

    /** An order with nothing but its defaults. */
    static final IsolationOrderInput DEFAULTS =
            new IsolationOrderInput(null, null, null, null, null, null, null, null, null, null, null, null);

    public IsolationOrderInput {
        buildingIds = some(buildingIds);
        unitIds = some(unitIds);
        householdIds = some(householdIds);
        exceptHouseholdIds = some(exceptHouseholdIds);
        exceptResidentIds = some(exceptResidentIds);
    }

    /** What can be said without knowing the doors. */
    void check(LocalDate today) {
        if (buildingIds.isEmpty() && unitIds.isEmpty() && householdIds.isEmpty())
            throw IsolationProblem.NOTHING_NAMED.at("householdIds");
        PlausibleDay.require(exposedOn, "exposedOn");
        PlausibleDay.require(startsOn, "startsOn");
        if (exposedOn.isAfter(today)) throw IsolationProblem.IN_THE_FUTURE.at("exposedOn");
        if (startsOn.isBefore(exposedOn)) throw IsolationProblem.STARTS_BEFORE_EXPOSURE.at("startsOn");
    }

    private static List<UUID> some(List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().distinct().toList();
    }
}
