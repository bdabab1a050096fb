package org.lianfang.gateway.place;

import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A number that people of a community may call. */
public record Contact(
        @NonNull String label, @NonNull String phone, @NonNull String hours, @Ignore String communityCode) {}
