package org.lianfang.gateway.observation;

import java.util.List;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Narrows a list of cases. */
@Input("IsolationCaseFilterInput")
public record IsolationCaseFilterInput(String area, List<@NonNull ObservationStatus> statuses, Boolean releaseDue) {}
