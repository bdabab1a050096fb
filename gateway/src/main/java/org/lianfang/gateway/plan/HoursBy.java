package org.lianfang.gateway.plan;

/** What hours are added up by. */
public enum HoursBy {
    PERSON,
    POST,
    COMMUNITY,
    ORGANISATION
}
