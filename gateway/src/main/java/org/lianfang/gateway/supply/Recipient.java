package org.lianfang.gateway.supply;

import org.eclipse.microprofile.graphql.NonNull;

/** Whom and where to hand over to. */
public record Recipient(@NonNull String address, String name, String phone) {}
