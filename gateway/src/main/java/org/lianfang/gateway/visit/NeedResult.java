package org.lianfang.gateway.visit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.supply.SupplyKind;
import org.lianfang.gateway.supply.SupplyOrder;
import org.lianfang.platform.problem.Problem;

/** What became of a need that a visit heard. It may carry the order just placed, or why none was. */
@Description("text and order are null while supply-service is away or where the role may not see the order.")
public record NeedResult(
        @NonNull SupplyKind kind,
        @Ignore int position,
        @Ignore UUID orderId,
        @Ignore @JsonIgnore SupplyOrder placed,
        @Ignore @JsonIgnore Problem failure) {

    NeedResult placedAs(SupplyOrder order) {
        return new NeedResult(kind, position, orderId, order, null);
    }

    NeedResult missing(Problem reason) {
        return new NeedResult(kind, position, orderId, null, reason);
    }
}
