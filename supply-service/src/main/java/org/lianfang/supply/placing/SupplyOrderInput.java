package org.lianfang.supply.placing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lianfang.supply.order.Channel;
import org.lianfang.supply.order.SupplyKind;

/** An order as it is asked for: of a household, or for anyone else at an address. */
public record SupplyOrderInput(
        UUID id,
        @NotNull @Pattern(regexp = "\\d{12}") String communityCode,
        UUID householdId,
        @Size(max = 200) String address,
        @Size(max = 50)
                @Pattern(regexp = "[^*]*", message = "不能含有 *，那是隐去的内容。 Without *, which stands for what is masked.")
                String contactName,
        @Size(max = 30) @Pattern(regexp = NeedInput.PHONE, message = NeedInput.PHONE_HINT) String contactPhone,
        @NotNull SupplyKind kind,
        @NotNull Channel channel,
        Boolean urgent,
        @Size(max = 4000) String text,
        @Size(max = 100) List<@NotNull @Valid OrderLineInput> lines,
        Instant neededBy) {

    /** What the graph's defaults say, for the comparison of two inputs. */
    static final SupplyOrderInput DEFAULTS =
            new SupplyOrderInput(null, null, null, null, null, null, null, null, false, null, List.of(), null);
}
