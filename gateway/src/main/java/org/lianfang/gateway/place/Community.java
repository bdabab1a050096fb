package org.lianfang.gateway.place;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A community (社区) of the official list. */
@Description("code: the official 12-digit division code; name as spoken (城东社区), officialName as listed (城东社区居委会).")
public record Community(
        @NonNull String code, @NonNull String name, @NonNull String officialName, @Ignore String streetCode) {}
