package org.lianfang.gateway.shift;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** What is to be different about a published shift. */
@Description(
        "What is left out stays as it is. capacity: not below the places held; places gained go to those who wait. note: empty for none. releaseAt: not of a draw, whose time stays.")
@Input("ShiftChangeInput")
public record ShiftChangeInput(Integer capacity, String title, String note, Instant releaseAt, Instant cancelBy) {

    ShiftClient.ShiftChange because(String reason) {
        return new ShiftClient.ShiftChange(capacity, title, note, releaseAt, cancelBy, reason);
    }
}
