package org.lianfang.gateway.visit;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.supply.OrderLineInput;
import org.lianfang.gateway.supply.SupplyKind;

/** One need in the words heard. */
@Description("lines, if given, stand for what was understood; text is kept in any case.")
@Input("NeedInput")
public record NeedInput(
        @NonNull SupplyKind kind,
        @NonNull String text,
        @DefaultValue("false") Boolean urgent,
        @Nullable List<@NonNull OrderLineInput> lines,
        String contactName,
        String contactPhone) {}
