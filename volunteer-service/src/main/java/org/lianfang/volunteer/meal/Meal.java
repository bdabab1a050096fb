package org.lianfang.volunteer.meal;

/** What is eaten when, by {@code meal_time}. */
public enum Meal {
    BREAKFAST,
    LUNCH,
    DINNER,
    NIGHT
}
