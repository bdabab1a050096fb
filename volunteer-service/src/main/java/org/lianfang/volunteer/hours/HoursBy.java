package org.lianfang.volunteer.hours;

/** What hours are added up by. */
public enum HoursBy {
    PERSON,
    POST,
    COMMUNITY
}
