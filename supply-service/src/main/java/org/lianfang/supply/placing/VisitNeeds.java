package org.lianfang.supply.placing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lianfang.platform.identity.Ids;
import org.lianfang.supply.order.Channel;

/** The needs of one visit, in the order in which they were heard; the order decides their ids. */
public record VisitNeeds(
        @NotNull UUID visitId,
        @NotNull UUID householdId,
        @Pattern(regexp = "\\d{12}") String communityCode,
        @NotNull Channel channel,
        @NotNull LocalDate on,
        @NotNull @Size(max = 50) List<@NotNull @Valid NeedInput> needs) {

    /** Of one need, what makes it the same again: its own fingerprint, and the visit's part. */
    @RegisterForReflection // written as JSON for the fingerprint, and otherwise unseen by the build
    record Content(UUID householdId, Channel channel, LocalDate on, byte[] need) {

        static final Content DEFAULTS = new Content(null, null, null, null);
    }

    /** The ids of the orders, by position from 0. */
    List<UUID> orderIds() {
        return IntStream.range(0, needs.size())
                .mapToObj(position -> Ids.derived(visitId, "order", position))
                .toList();
    }
}
