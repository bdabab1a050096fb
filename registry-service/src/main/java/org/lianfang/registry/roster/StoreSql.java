package org.lianfang.registry.roster;

import java.util.List;
import org.lianfang.registry.resident.StagedPeopleSql;

/** The merge of checked rows into the register, statement by statement. Each takes the import and the community first, in this order. */
final class StoreSql {

    /** Someone may have been registered since the check: a new row with the same ID number goes to review. */
    static final String LATE_DOUBLES =
            """
            with asked as (select cast(? as uuid) as import_id, cast(? as text) as code)
            update roster_row w set verdict = 'IN_DOUBT', doubles = w.doubles || r.id, reasons = w.reasons || 'SAME_ID_NUMBER'::text
            from asked a, resident r
            where w.import_id = a.import_id and w.base is null and r.community_code = a.code and r.merged_into is null
              and r.id_number_hash = decode(w.person ->> 'id_number_hash', 'base64') and not r.id = any (w.doubles)""";

    /** The same rows may have been stored since the check, by another import: they are left out, whether they say the same or not, and counted. */
    static final String LEAVE_OUT_STORED =
            """
            with asked as (select cast(? as uuid) as import_id, cast(? as text) as code),
            gone as (delete from roster_row w using asked a, roster_source o, resident r
                     where w.import_id = a.import_id and w.base is null and o.community_code = a.code and o.row_key = w.row_key
                       and r.community_code = a.code and r.id = o.resident_id and r.presence <> 'MOVED_OUT'
                     returning o.fingerprint = w.fingerprint as same)
            select count(*) filter (where same), count(*) filter (where not same) from gone""";

    /** Where the rows of this import go that had no household when they were checked; in this transaction only. */
    static final String DOOR_TABLE =
            """
            create temp table roster_door (door_token text collate "C" primary key, household_id uuid not null, fresh boolean not null,
                estate text, building text, unit text, floor integer, room text, written_address text, address text, door_order text collate "C",
                tokens jsonb) on commit drop""";

    /** One for all rows behind it, as the first of them writes it: one that stands there by now, or a new one. */
    static final String FIND_DOORS =
            """
            with asked as (select cast(? as uuid) as import_id, cast(? as text) as code),
            plates as (select w.door_token, min(w.number) as number from roster_row w, asked a
                       where w.import_id = a.import_id and w.household_id is null group by w.door_token)
            insert into roster_door
            select distinct on (p.door_token) p.door_token, coalesce(k.id, uuidv7()), k.id is null, x.estate, x.building, x.unit, x.floor, x.room,
                   x.written_address, x.address, x.door_order, x.tokens
            from asked a cross join plates p join roster_row w on w.import_id = a.import_id and w.number = p.number
            cross join lateral jsonb_to_record(w.door) as x (estate text, building text, unit text, floor integer, room text, written_address text,
                 address text, door_order text, tokens jsonb)
            left join (select t.token, h.id, h.address from asked a join household_token t on t.community_code = a.code
                       join household h on h.community_code = t.community_code and h.id = t.household_id) k
                on k.token = p.door_token and k.address = x.address
            order by p.door_token, k.id""";

    /** Of a table that has just been filled nothing is known, and it is small beside what it is joined with. */
    static final String COUNT_DOORS = "analyze roster_door";

    private static final String DOORS =
            """
            with asked as (select cast(? as uuid) as import_id, cast(? as text) as code),
            doors as (select a.code, f.* from asked a, roster_door f where f.fresh)
            """;

    private static final String ESTATES = DOORS
            + """
            insert into estate (id, community_code, name, managed)
            select uuidv7(), d.code, d.estate, false from (select distinct code, estate from doors where estate is not null) d
            on conflict on constraint estate_name_once do nothing""";

    /** A new building joins a grid of its estate, as when it is saved by hand; 1号楼 is none beside 1栋. */
    private static final String BUILDINGS = DOORS
            + """
            insert into building (id, community_code, estate_id, grid_id, name)
            select uuidv7(), d.code, e.id, grid_with_room(d.code, e.id, china_today()), d.building
            from (select distinct on (code, estate, building_word(building)) code, estate, building from doors where building is not null
                  order by code, estate, building_word(building), building) d
            left join estate e on e.community_code = d.code and e.name = d.estate
            where not exists (select from building k where k.community_code = d.code and k.estate_id is not distinct from e.id
                              and building_word(k.name) = building_word(d.building))
            on conflict on constraint building_name_once do nothing""";

    private static final String PLACED =
            """
            left join estate e on e.community_code = d.code and e.name = d.estate
            left join lateral (
                select k.id, k.grid_id from building k
                where k.community_code = d.code and k.estate_id is not distinct from e.id and building_word(k.name) = building_word(d.building)
                order by k.name = d.building desc, k.id limit 1) b on true
            """;

    private static final String UNITS = DOORS
            + """
            insert into unit (id, community_code, building_id, name)
            select uuidv7(), d.code, b.id, d.unit
            from (select distinct code, estate, building, unit from doors where unit is not null) d
            """
            + PLACED
            + "on conflict on constraint unit_name_once do nothing";

    private static final String HOUSEHOLDS = DOORS
            + """
            insert into household (id, community_code, kind, estate_id, building_id, unit_id, grid_id, floor, room, written_address,
                                   address, door_order)
            select d.household_id, d.code, 'HOME', e.id, b.id, u.id, b.grid_id, d.floor, d.room, d.written_address, d.address, d.door_order
            from doors d
            """
            + PLACED
            + "left join unit u on u.community_code = d.code and u.building_id = b.id and u.name = d.unit";

    private static final String DOOR_TOKENS = DOORS
            + """
            insert into household_token (community_code, token, household_id, estate_id, grid_id)
            select d.code, t.token, h.id, h.estate_id, h.grid_id
            from doors d join household h on h.id = d.household_id
            cross join lateral jsonb_array_elements_text(d.tokens) as t (token)""";

    /** Places and doors, before anyone can live there. */
    static final List<String> DOORS_FIRST = List.of(ESTATES, BUILDINGS, UNITS, HOUSEHOLDS, DOOR_TOKENS);

    // Of some rows, by their number: import, community, from, to.
    private static final String SOME =
            """
            with asked as (select cast(? as uuid) as import_id, cast(? as text) as code, cast(? as integer) as first, cast(? as integer) as last),
            part as (select w.number, w.community_code, w.resident_id, w.base, coalesce(w.household_id, d.household_id) as household_id, w.person,
                            w.row_key, w.fingerprint
                     from asked a join roster_row w on w.import_id = a.import_id and w.number between a.first and a.last
                     left join roster_door d on w.household_id is null and d.door_token = w.door_token)
            """;

    private static final String ADD_PEOPLE = SOME + StagedPeopleSql.ADD + " where s.base is null";

    /** Only where nobody has changed the person since the check. */
    private static final String CHANGE_PEOPLE = SOME
            + """
            , done as (
                update resident r set name = x.name, phone = decode(x.phone, 'base64'), phone_hash = decode(x.phone_hash, 'base64'),
                       id_number = decode(x.id_number, 'base64'), id_number_hash = decode(x.id_number_hash, 'base64'), gender = x.gender,
                       birth_year = x.birth_year, relation = x.relation, domicile = x.domicile, note = decode(x.note, 'base64'), needs_care = x.needs_care
                from part s cross join lateral jsonb_to_record(s.person) as x (name text, phone text, phone_hash text, id_number text,
                     id_number_hash text, gender text, birth_year integer, relation text, domicile text, note text, needs_care boolean)
                where s.base is not null and r.community_code = s.community_code and r.id = s.resident_id and r.xmin::text = s.base
                  and r.merged_into is null
                returning s.number)
            delete from roster_row w using asked a
            where w.import_id = a.import_id and w.number between a.first and a.last and w.base is not null
              and not exists (select from done d where d.number = w.number)""";

    private static final String FORGET = SOME
            + "delete from %1$s t using part s where s.base is not null and t.community_code = s.community_code and t.resident_id = s.resident_id";

    private static final String ADD_NEEDS = SOME + StagedPeopleSql.ADD_NEEDS;

    private static final String ADD_TOKENS = SOME + StagedPeopleSql.ADD_TOKENS;

    private static final String REMEMBER = SOME
            + """
            insert into roster_source as o (community_code, row_key, fingerprint, resident_id)
            select distinct on (s.row_key) s.community_code, s.row_key, s.fingerprint, s.resident_id from part s where s.row_key is not null
            order by s.row_key, s.number
            on conflict (community_code, row_key) do update set fingerprint = excluded.fingerprint, resident_id = excluded.resident_id""";

    /** The new people of some rows. */
    static final List<String> NEW_PEOPLE = List.of(ADD_PEOPLE);

    /** Those who stand there already and are written anew. */
    static final List<String> CHANGED_PEOPLE =
            List.of(CHANGE_PEOPLE, FORGET.formatted("care_need"), FORGET.formatted("resident_token"));

    /** What belongs to both. */
    static final List<String> OF_PEOPLE = List.of(ADD_NEEDS, ADD_TOKENS, REMEMBER);

    static final String ADD_DOUBLES =
            """
            with asked as (select cast(? as uuid) as import_id, cast(? as text) as code)
            insert into possible_double (id, community_code, resident_id, other_id, reasons, found_at)
            select uuidv7(), a.code, p.resident_id, p.other, array_agg(distinct p.reason), now()
            from asked a, lateral (select w.resident_id, d.other, d.reason from roster_row w
                 cross join lateral unnest(w.doubles, w.reasons) as d (other, reason) where w.import_id = a.import_id) p
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
            with asked as (select cast(? as uuid) as import_id, cast(? as text) as code)
            delete from roster_row w using asked a where w.import_id = a.import_id and w.community_code = a.code""";

    private StoreSql() {}
}
