package org.lianfang.gateway.observation;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What opening an isolation order has done. */
public record IsolationOrder(
        @Id @NonNull UUID id, int casesOpened, int casesExtended, int alreadyObserved, int personsObserved) {}
