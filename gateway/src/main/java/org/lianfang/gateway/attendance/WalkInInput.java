package org.lianfang.gateway.attendance;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Someone who came without a login. */
@Description(
        "id: of this sending. phone: with the name it is one person, who may come again. waiveRestReason: why she may do the shift with too little rest.")
@Input("WalkInInput")
public record WalkInInput(@Id UUID id, @NonNull String name, String phone, String waiveRestReason) {}
