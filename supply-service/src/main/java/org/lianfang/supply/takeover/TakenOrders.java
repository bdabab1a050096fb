package org.lianfang.supply.takeover;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lianfang.supply.order.Channel;
import org.lianfang.supply.order.SupplyKind;

/** Orders of one community as the operator hands them over. */
record TakenOrders(
        @NotNull @Pattern(regexp = "\\d{12}") String communityCode,
        @NotNull @Size(max = MOST) List<@NotNull @Valid Order> orders) {

    static final int MOST = 500;

    /**
     * @param askedAt when it was placed
     * @param neededBy null leaves it to the rules
     * @param doneAt when all of it was handed over; null while it is open
     */
    @Schema(name = "TakenOrder")
    record Order(
            @NotNull UUID id,
            @NotNull @Valid Door door,
            @Size(max = 50) String contactName,
            @Size(max = 30) String contactPhone,
            @NotNull SupplyKind kind,
            @NotNull Channel channel,
            boolean urgent,
            @NotBlank @Size(max = 4000) String text,
            @NotNull Instant askedAt,
            Instant neededBy,
            Instant doneAt) {

        @Override
        public String toString() {
            // A record would print who asks and for what.
            return "Order[" + id + "]";
        }
    }

    /** The household's door and where it lies, as registry has it. */
    @Schema(name = "TakenOrderDoor")
    record Door(
            @NotNull UUID householdId,
            UUID estateId,
            UUID buildingId,
            UUID unitId,
            UUID gridId,
            Integer floor,
            @NotBlank @Size(max = 200) String address) {}
}
