package org.lianfang.gateway.shift;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** The organisation that sends a person. */
public record Sender(@Id @NonNull UUID id, @NonNull String name) {}
