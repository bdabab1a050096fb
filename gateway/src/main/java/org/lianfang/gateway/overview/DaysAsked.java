package org.lianfang.gateway.overview;

import java.time.LocalDate;
import java.util.List;

/** The body of a question for past days, both included. */
record DaysAsked(List<String> areas, LocalDate from, LocalDate to) {}
