package org.lianfang.registry.resident;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.lianfang.platform.input.NoPersonalNumbers;

/** To which household a person moved, on which day and why. */
public record MoveInput(
        @NotNull UUID householdId, @NotNull LocalDate on, @NotNull @NoPersonalNumbers @Size(max = 500) String reason) {}
