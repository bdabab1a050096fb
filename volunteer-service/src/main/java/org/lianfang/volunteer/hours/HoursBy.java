package org.lianfang.volunteer.hours;

/** What hours are added up by. */
public enum HoursBy {
    PERSON,
    POST,
    COMMUNITY,
    /** Duty that people did for an organisation; what they did by themselves is left out. */
    ORGANISATION
}
