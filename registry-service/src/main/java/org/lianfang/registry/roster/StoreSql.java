package org.lianfang.registry.roster;

import java.util.List;

/**
 * The merge of checked rows into the register, statement by statement. Each takes the import and the community first, in this order.
 *
 * <p>The register is asked for the rows of this one community by a value that is known before anything is joined: by a column of
 * another table, each statement would read all communities, and ask the policies for each of their rows.
 */
final class StoreSql {

    /**
     * Whether a community has nobody: a door once written stays, and people and remembered rows came by one. Its counter is one row, where
     * looking for any door of a community without one would read all the others'.
     */
    static final String NOBODY =
            "select not exists (select from population_count where community_code = ? and households > 0)";

    /** The same rows may have been stored since the check, by another import: they are left out, whether they say the same or not, and counted. */
    static final String LEAVE_OUT_STORED =
            """
            with asked as (select cast(? as uuid) as import_id, cast(? as text) as code),
            gone as (delete from roster_row w using asked a, roster_source o, resident r
                     where w.import_id = a.import_id and w.base is null and o.community_code = a.code and o.row_key = w.row_key
                       and r.community_code = a.code and r.id = o.resident_id and r.presence <> 'MOVED_OUT'
                     returning o.fingerprint = w.fingerprint as same)
            select count(*) filter (where same), count(*) filter (where not same) from gone""";

    /** Which household the rows behind a door get that had none when they were checked; in this transaction only. */
    static final String PLACE_TABLE =
            """
            create temp table roster_place (door_token text collate "C" primary key, household_id uuid not null, fresh boolean not null)
            on commit drop""";

    /** One that stands there by now, first of all one that is written alike, or a new one; none where all its rows were left out. */
    static final String FIND_PLACES =
            """
            with asked as (select cast(? as uuid) as import_id, cast(? as text) as code)
            insert into roster_place
            select distinct on (d.door_token) d.door_token, coalesce(k.id, uuidv7()), k.id is null
            from roster_door d
            left join household k on k.community_code = (select code from asked) and k.tokens[1] = d.door_token
            where d.import_id = (select import_id from asked)
              and d.door_token in (select w.door_token from roster_row w
                                   where w.import_id = (select import_id from asked) and w.household_id is null)
            order by d.door_token, k.address = d.address desc nulls last, k.id""";

    /**
     * Whoever was registered since the check may be one of the new people: by the same marks as in the check, each pair by the strongest.
     * Behind doors, and so after these are found.
     */
    static final String LATE_DOUBLES =
            """
            with asked as (select cast(? as uuid) as import_id, cast(? as text) as code),
            fresh as materialized (select w.number, w.name, w.phone_hash, w.phone_end, w.id_number_hash, w.doubles, coalesce(w.household_id, p.household_id) as home
                      from roster_row w
                      left join roster_place p on w.household_id is null and p.door_token = w.door_token
                      where w.import_id = (select import_id from asked) and w.base is null),
            alike as (
                select s.number, r.id, 1 as mark from fresh s
                join resident r on r.community_code = (select code from asked) and r.id_number_hash = s.id_number_hash
                where r.merged_into is null and not r.id = any (s.doubles)
                union all
                select s.number, r.id, 2 from fresh s
                join resident r on r.community_code = (select code from asked) and r.phone_end = s.phone_end and r.phone_hash = s.phone_hash
                     and r.name = s.name
                where r.merged_into is null and not r.id = any (s.doubles)
                union all
                select s.number, r.id, 3 from fresh s
                join resident r on r.community_code = (select code from asked) and r.household_id = s.home and r.name = s.name
                where r.merged_into is null and not r.id = any (s.doubles)),
            pair as (select number, id, min(mark) as mark from alike group by number, id),
            late as (select number, array_agg(id order by mark, id) as ids,
                            array_agg((array['SAME_ID_NUMBER', 'SAME_NAME_AND_PHONE', 'SAME_NAME_AND_DOOR'])[mark] order by mark, id) as marks
                     from pair group by number)
            update roster_row w set verdict = 'IN_DOUBT', doubles = w.doubles || l.ids, reasons = w.reasons || l.marks
            from late l
            where w.import_id = (select import_id from asked) and w.number = l.number""";

    /** Of a table that has just been filled nothing is known, and it is small beside what it is joined with. */
    static final String COUNT_PLACES = "analyze roster_place";

    private static final String DOORS =
            """
            with asked as (select cast(? as uuid) as import_id, cast(? as text) as code),
            doors as (select p.household_id, d.* from roster_door d join roster_place p on p.door_token = d.door_token
                      where d.import_id = (select import_id from asked) and p.fresh)
            """;

    private static final String ESTATES = DOORS
            + """
            insert into estate (id, community_code, name, managed)
            select uuidv7(), a.code, d.estate, false from asked a, (select distinct estate from doors where estate is not null) d
            on conflict on constraint estate_name_once do nothing""";

    /** A new building joins a grid of its estate, as when it is saved by hand; 1号楼 is none beside 1栋. */
    private static final String BUILDINGS = DOORS
            + """
            insert into building (id, community_code, estate_id, grid_id, name)
            select uuidv7(), a.code, e.id, grid_with_room(a.code, e.id, china_today()), d.building
            from asked a
            cross join (select distinct on (estate, building_word(building)) estate, building from doors where building is not null
                        order by estate, building_word(building), building) d
            left join estate e on e.community_code = (select code from asked) and e.name = d.estate
            where not exists (select from building k where k.community_code = (select code from asked) and k.estate_id is not distinct from e.id
                              and building_word(k.name) = building_word(d.building))
            on conflict on constraint building_name_once do nothing""";

    // Asked once for each building of the file, not for each of its doors.
    private static final String PLACED =
            """
            left join lateral (select coalesce(d.estate, '') as estate, coalesce(d.building, '') as building) n on true
            left join (
                select coalesce(x.estate, '') as estate, coalesce(x.building, '') as building, e.id as estate_id, k.id, k.grid_id
                from (select distinct estate, building from doors) x
                left join estate e on e.community_code = (select code from asked) and e.name = x.estate
                left join lateral (
                    select k.id, k.grid_id from building k
                    where k.community_code = (select code from asked) and k.estate_id is not distinct from e.id and building_word(k.name) = building_word(x.building)
                    order by k.name = x.building desc, k.id limit 1) k on true) b on b.estate = n.estate and b.building = n.building
            """;

    private static final String UNITS = DOORS
            + """
            insert into unit (id, community_code, building_id, name)
            select uuidv7(), a.code, b.id, d.unit
            from asked a
            cross join (select distinct estate, building, unit from doors where unit is not null) d
            """
            + PLACED
            + "on conflict on constraint unit_name_once do nothing";

    private static final String HOUSEHOLDS = DOORS
            + """
            insert into household (id, community_code, kind, estate_id, building_id, unit_id, grid_id, floor, room, written_address,
                                   address, door_order, tokens)
            select d.household_id, d.community_code, 'HOME', b.estate_id, b.id, u.id, b.grid_id, d.floor, d.room, d.written_address, d.address, d.door_order, d.tokens
            from doors d
            """
            + PLACED
            + "left join unit u on u.community_code = (select code from asked) and u.building_id = b.id and u.name = d.unit";

    /** Places and doors, before anyone can live there. */
    static final List<String> DOORS_FIRST = List.of(ESTATES, BUILDINGS, UNITS, HOUSEHOLDS);

    // Of some rows, by their number: import, community, from, to.
    private static final String SOME =
            """
            with asked as (select cast(? as uuid) as import_id, cast(? as text) as code, cast(? as integer) as first, cast(? as integer) as last),
            part as (select w.*, coalesce(w.household_id, p.household_id) as home
                     from roster_row w
                     left join roster_place p on w.household_id is null and p.door_token = w.door_token
                     where w.import_id = (select import_id from asked)
                       and w.number between (select first from asked) and (select last from asked))
            """;

    // Of those rows only who needs care, and no more of them than that.
    private static final String SOME_NEEDS =
            """
            with asked as (select cast(? as uuid) as import_id, cast(? as text) as code, cast(? as integer) as first, cast(? as integer) as last),
            part as (select w.resident_id, w.needs, coalesce(w.household_id, p.household_id) as home
                     from roster_row w
                     left join roster_place p on w.household_id is null and p.door_token = w.door_token
                     where w.import_id = (select import_id from asked)
                       and w.number between (select first from asked) and (select last from asked) and w.needs is not null)
            """;

    private static final String ADD_PEOPLE = SOME
            + """
            insert into resident (id, community_code, household_id, estate_id, building_id, grid_id, floor, door_order, name, phone, phone_hash,
                                  id_number, id_number_hash, gender, birth_year, relation, domicile, presence, note, needs_care, tokens, phone_end)
            select s.resident_id, h.community_code, h.id, h.estate_id, h.building_id, h.grid_id, h.floor, h.door_order, s.name, s.phone,
                   s.phone_hash, s.id_number, s.id_number_hash, s.gender, s.birth_year, s.relation, s.domicile, 'PRESENT', s.note,
                   s.needs is not null, s.tokens, s.phone_end
            from part s join household h on h.community_code = (select code from asked) and h.id = s.home where s.base is null""";

    /** Only where nobody has changed the person since the check. */
    private static final String CHANGE_PEOPLE = SOME
            + """
            , done as (
                update resident r set name = s.name, phone = s.phone, phone_hash = s.phone_hash, id_number = s.id_number,
                       id_number_hash = s.id_number_hash, gender = s.gender, birth_year = s.birth_year, relation = s.relation,
                       domicile = s.domicile, note = s.note, needs_care = s.needs is not null, tokens = s.tokens, phone_end = s.phone_end
                from part s
                where s.base is not null and r.community_code = (select code from asked) and r.id = s.resident_id and r.xmin::text = s.base
                  and r.merged_into is null
                returning s.number)
            delete from roster_row w
            where w.import_id = (select import_id from asked) and w.number between (select first from asked) and (select last from asked)
              and w.base is not null and not exists (select from done d where d.number = w.number)""";

    private static final String FORGET_NEEDS = SOME
            + "delete from care_need t using part s where s.base is not null and t.community_code = (select code from asked) and t.resident_id = s.resident_id";

    private static final String ADD_NEEDS = SOME_NEEDS
            + """
            insert into care_need (community_code, resident_id, household_id, estate_id, grid_id, need, reason, source, since)
            select h.community_code, s.resident_id, h.id, h.estate_id, h.grid_id, n.need, n.reason, n.source, n.since
            from part s join household h on h.community_code = (select code from asked) and h.id = s.home
            cross join lateral jsonb_to_recordset(s.needs) as n (need text, reason text, source text, since date)""";

    private static final String SAID =
            """
            with asked as (select cast(? as uuid) as import_id, cast(? as text) as code, cast(? as integer) as first, cast(? as integer) as last),
            said as materialized (select distinct on (w.row_key) w.row_key, w.fingerprint, w.resident_id
                     from roster_row w
                     where w.import_id = (select import_id from asked)
                       and w.number between (select first from asked) and (select last from asked) and w.row_key is not null
                     order by w.row_key, w.number)
            """;

    private static final String REMEMBER_ANEW = SAID
            + """
            update roster_source o set fingerprint = s.fingerprint, resident_id = s.resident_id
            from said s where o.community_code = (select code from asked) and o.row_key = s.row_key""";

    private static final String REMEMBER = SAID
            + """
            insert into roster_source (community_code, row_key, fingerprint, resident_id)
            select (select code from asked), s.row_key, s.fingerprint, s.resident_id
            from said s
            where not exists (select from roster_source o where o.community_code = (select code from asked) and o.row_key = s.row_key)""";

    /** The new people of some rows. */
    static final List<String> NEW_PEOPLE = List.of(ADD_PEOPLE);

    /** Those who stand there already and are written anew. */
    static final List<String> CHANGED_PEOPLE = List.of(CHANGE_PEOPLE, FORGET_NEEDS);

    /** What belongs to both; {@code REMEMBERED} where something may be remembered already. */
    static final List<String> OF_PEOPLE = List.of(ADD_NEEDS, REMEMBER);

    static final List<String> REMEMBERED = List.of(REMEMBER_ANEW);

    static final String ADD_DOUBLES =
            """
            with asked as (select cast(? as uuid) as import_id, cast(? as text) as code)
            insert into possible_double (id, community_code, resident_id, other_id, reasons, found_at)
            select uuidv7(), a.code, p.resident_id, p.other, array_agg(distinct p.reason), now()
            from asked a, lateral (select w.resident_id, d.other, d.reason from roster_row w
                 cross join lateral unnest(w.doubles, w.reasons) as d (other, reason)
                 where w.import_id = a.import_id and w.doubles <> '{}') p
            where exists (select from resident r where r.id = p.other)
              and not exists (select from possible_double k where k.community_code = a.code and k.resident_id = p.other
                              and k.other_id = p.resident_id)
            group by a.code, p.resident_id, p.other
            on conflict do nothing""";

    /** Takes also how many rows were left out, with the same words and with others. */
    static final String CLOSE =
            """
            with asked as (select cast(? as uuid) as import_id, cast(? as text) as code, cast(? as integer) as same, cast(? as integer) as others)
            update roster_import i set state = 'STORED', problem = null, rows_done = i.rows, stored_at = now(), beat_at = now(),
                   fresh = c.fresh, in_doubt = c.in_doubt, changed = c.changed, unchanged = i.unchanged + a.same,
                   overtaken = a.others + i.changed - c.changed
            from asked a, lateral (select count(*) filter (where verdict = 'NEW') as fresh,
                                          count(*) filter (where verdict = 'IN_DOUBT') as in_doubt,
                                          count(*) filter (where verdict = 'CHANGED') as changed
                                   from roster_row w where w.import_id = a.import_id) c
            where i.id = a.import_id and i.community_code = a.code""";

    static final String CLEAR =
            """
            with asked as (select cast(? as uuid) as import_id, cast(? as text) as code),
            doors as (delete from roster_door d using asked a where d.import_id = a.import_id and d.community_code = a.code)
            delete from roster_row w using asked a where w.import_id = a.import_id and w.community_code = a.code""";

    private StoreSql() {}
}
