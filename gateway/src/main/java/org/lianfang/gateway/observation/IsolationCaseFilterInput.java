package org.lianfang.gateway.observation;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Narrows a list of cases. */
@Input("IsolationCaseFilterInput")
public record IsolationCaseFilterInput(
        String area, @Nullable List<@NonNull ObservationStatus> statuses, Boolean releaseDue) {}
