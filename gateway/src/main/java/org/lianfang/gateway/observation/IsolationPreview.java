package org.lianfang.gateway.observation;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** What opening an isolation order would do. */
public record IsolationPreview(
        int households,
        int persons,
        int alreadyObserved,
        int wouldExtend,
        int awayPersons,
        @NonNull List<@NonNull AffectedBuilding> buildings) {}
