package org.lianfang.volunteer.meal;

import java.time.Instant;

/** How many on duty at one place have one meal. */
public record MealCount(String communityCode, String place, Meal meal, Instant at, int people) {}
