package org.lianfang.isolation.observation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.input.NoPersonalNumbers;

/** What people do to a case, as they send it. */
final class Acts {

    private static final int TEXT = 500;
    private static final int PERSONS = 200;

    private Acts() {}

    record AddPerson(
            @NotNull UUID residentId,
            @NotNull LocalDate exposedOn,
            @NotBlank @NoPersonalNumbers @Size(max = TEXT) String reason) {}

    record Extend(
            @NotNull LocalDate endsOn,
            @NotBlank @NoPersonalNumbers @Size(max = TEXT) String reason,
            @Size(max = PERSONS) List<@NotNull UUID> residentIds) {}

    record Release(
            @Size(max = PERSONS) List<@NotNull UUID> residentIds, @NoPersonalNumbers @Size(max = TEXT) String reason) {}

    record Transfer(
            @NotNull UUID residentId,
            @NotBlank @NoPersonalNumbers @Size(max = TEXT) String to,
            @NotNull LocalDate on) {}

    record Follow(@NotBlank @NoPersonalNumbers @Size(max = TEXT) String reason) {}

    record Cancel(@NotBlank @NoPersonalNumbers @Size(max = TEXT) String reason) {}
}
