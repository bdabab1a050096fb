package org.lianfang.registry.population;

import java.time.Instant;

/** The people of one area; whoever moved out is in no number. */
public record PopulationSummary(
        String area, Instant asOf, int households, int residents, int present, int needingCare) {}
