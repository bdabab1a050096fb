package org.lianfang.gateway.overview;

import org.eclipse.microprofile.graphql.Ignore;

/** The numbers of an area: one part from each service, fetched only where asked for. */
public record Overview(@Ignore String area) {}
