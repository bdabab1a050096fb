package org.lianfang.isolation.takeover;

import java.util.List;

/** The merge of the stage {@code taken}, a statement a table; what hangs on an observation follows only where that one is new. */
final class TakenOverSql {

    /** Positions in {@link #ALL} of those that are counted. */
    static final int CASES = 2;

    static final int PERSONS = 3;
    static final int VISITS = 5;
    static final int CHECKS = 6;

    private static final String OBSERVATION =
            """
            (select o.* from taken t cross join lateral jsonb_to_record(t.body) as o (id uuid, community_code text, household_id uuid, estate_id uuid,
                 building_id uuid, unit_id uuid, grid_id uuid, floor integer, reason text, exposed_on date, starts_on date, ends_on date,
                 event_id uuid, at timestamptz, by text, persons jsonb, visits jsonb)) o
            """;
    private static final String PERSON =
            "cross join lateral jsonb_to_recordset(o.persons) as p (id uuid, resident_id uuid)\n";
    private static final String VISIT =
            """
            cross join lateral jsonb_to_recordset(o.visits) as v (id uuid, on_day date, slot text, channel text, at timestamptz, fingerprint text,
                 checks jsonb)
            """;

    private static final String KEEP_DOORS =
            """
            insert into household_reference (community_code, household_id, estate_id, building_id, unit_id, grid_id, floor)
            select o.community_code, o.household_id, o.estate_id, o.building_id, o.unit_id, o.grid_id, o.floor from
            """
                    + OBSERVATION
                    + "order by o.community_code, o.household_id on conflict do nothing";
    private static final String KEEP_RESIDENTS =
            """
            insert into resident_reference (community_code, resident_id, household_id, estate_id, grid_id)
            select o.community_code, p.resident_id, o.household_id, o.estate_id, o.grid_id from
            """
                    + OBSERVATION
                    + PERSON
                    + "order by o.community_code, p.resident_id on conflict do nothing";
    // A door where somebody opened a case meanwhile keeps that one.
    private static final String OPEN =
            """
            insert into isolation_case (id, community_code, household_id, estate_id, building_id, unit_id, grid_id, floor, reason, exposed_on,
                                        starts_on, ends_on, opened_at)
            select o.id, o.community_code, o.household_id, o.estate_id, o.building_id, o.unit_id, o.grid_id, o.floor, o.reason, o.exposed_on,
                   o.starts_on, o.ends_on, o.at from
            """
                    + OBSERVATION
                    + "order by o.household_id on conflict do nothing";
    // The cases that this very merge has opened.
    private static final String NEW_CASE =
            """
            join isolation_case c on c.community_code = o.community_code and c.id = o.id and c.opened_at = o.at
            """;
    private static final String OBSERVE =
            """
            insert into observed_person (id, case_id, resident_id, community_code, household_id, estate_id, grid_id, exposed_on, starts_on, ends_on)
            select p.id, c.id, p.resident_id, c.community_code, c.household_id, c.estate_id, c.grid_id, c.exposed_on, c.starts_on, c.ends_on from
            """
                    + OBSERVATION
                    + NEW_CASE
                    + PERSON;
    private static final String REMEMBER =
            """
            insert into case_event (id, case_id, community_code, household_id, estate_id, grid_id, at, by, what, reason, after)
            select o.event_id, c.id, c.community_code, c.household_id, c.estate_id, c.grid_id, o.at, o.by, 'OPENED', o.reason, o.ends_on::text from
            """
                    + OBSERVATION
                    + NEW_CASE;
    private static final String VISITED =
            """
            insert into visit (id, community_code, household_id, estate_id, building_id, unit_id, grid_id, floor, on_day, slot, channel, outcome,
                               recorded_at, recorded_by, fingerprint)
            select v.id, c.community_code, c.household_id, c.estate_id, c.building_id, c.unit_id, c.grid_id, c.floor, v.on_day, v.slot, v.channel,
                   'DONE', v.at, o.by, decode(v.fingerprint, 'base64') from
            """
                    + OBSERVATION
                    + NEW_CASE
                    + VISIT;
    private static final String MEASURED =
            """
            insert into health_check (id, community_code, household_id, estate_id, grid_id, visit_id, position, case_id, resident_id, on_day, slot,
                                      temperature, symptoms, abnormal, channel, measured_at, recorded_at, recorded_by, handled, handled_at, handled_by)
            select k.id, c.community_code, c.household_id, c.estate_id, c.grid_id, v.id, k.position, c.id, k.resident_id, v.on_day, v.slot,
                   k.temperature, array(select jsonb_array_elements_text(k.symptoms)), k.abnormal, v.channel, v.at, v.at, o.by, k.handled,
                   case when k.handled is not null then v.at end, case when k.handled is not null then o.by end from
            """
                    + OBSERVATION
                    + NEW_CASE
                    + VISIT
                    + """
            cross join lateral jsonb_to_recordset(v.checks) as k (id uuid, position integer, resident_id uuid, temperature numeric, symptoms jsonb,
                 abnormal boolean, handled text)""";

    static final List<String> ALL = List.of(KEEP_DOORS, KEEP_RESIDENTS, OPEN, OBSERVE, REMEMBER, VISITED, MEASURED);

    private TakenOverSql() {}
}
