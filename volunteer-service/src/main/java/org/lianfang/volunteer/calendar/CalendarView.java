package org.lianfang.volunteer.calendar;

import java.time.Instant;

/**
 * The calendar of a person.
 *
 * @param key the secret of its address: only in the answer that makes it, else null
 */
public record CalendarView(Instant madeAt, String key) {}
