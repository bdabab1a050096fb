package org.lianfang.gateway.meal;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Meals for those on duty at one place. */
@Description("people: who holds a place on a shift there that is under way at the hour of the meal.")
public record MealCount(
        @NonNull String place, @NonNull Meal meal, @NonNull Instant at, int people, @Ignore String communityCode) {}
