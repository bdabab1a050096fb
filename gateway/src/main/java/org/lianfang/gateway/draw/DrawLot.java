package org.lianfang.gateway.draw;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** One request in the record of a draw. */
@Description(
        "requestId stands for a person and is known to that person alone. hours: full hours credited in the 14 days before the release. lots: what they gave. number: the smallest of its lots. PASSED_OVER: could not take a place when it was its turn, and waits in the drawn order like LINE.")
public record DrawLot(
        @Id @NonNull UUID requestId,
        int hours,
        int lots,
        @NonNull String number,
        int rank,
        @NonNull DrawResult result) {}
