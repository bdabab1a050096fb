package org.lianfang.gateway.place;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A street (街道) of the official list. */
@Description(
        "code: the official 9-digit division code, e.g. 440705001 会城街道. Code and name are readable from below; overview and communities follow the viewer's area.")
public record Street(@NonNull String code, @NonNull String name) {}
