package org.lianfang.gateway.attendance;

import java.time.Instant;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** What was seen of one person. */
@Description(
        "Times left out stay as they are. absent: she did not come and had not said so. extended: what she served after the end counts too; a reason is owed; left out, as before.")
@Input("AttendanceInput")
public record AttendanceInput(
        Instant arrivedAt, Instant leftAt, @DefaultValue("false") Boolean absent, Boolean extended, String reason) {}
