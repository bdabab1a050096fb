package org.lianfang.gateway.viewer;

import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.platform.caller.Role;

/** A role in an area, as the login carries it. */
public record Grant(@NonNull Role role, @NonNull String area) {}
