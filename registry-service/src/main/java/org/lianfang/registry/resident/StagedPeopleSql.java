package org.lianfang.registry.resident;

/**
 * Puts staged people behind their doors, whatever stage they come from. Each statement continues a {@code with} clause that ends in
 * {@code part (resident_id, community_code, household_id, person)}, the last a {@link StagedPerson}.
 */
public final class StagedPeopleSql {

    public static final String ADD =
            """
            insert into resident (id, community_code, household_id, estate_id, building_id, grid_id, floor, door_order, name, phone,
                                  phone_hash, id_number, id_number_hash, gender, birth_year, relation, domicile, presence, contact_by, note,
                                  needs_care, tokens, phone_end)
            select s.resident_id, h.community_code, h.id, h.estate_id, h.building_id, h.grid_id, h.floor, h.door_order, x.name,
                   decode(x.phone, 'base64'), decode(x.phone_hash, 'base64'), decode(x.id_number, 'base64'),
                   decode(x.id_number_hash, 'base64'), x.gender, x.birth_year, x.relation, x.domicile, x.presence, x.contact_by, decode(x.note, 'base64'),
                   x.needs_care, x.tokens, decode(x.phone_end, 'base64')
            from part s join household h on h.community_code = s.community_code and h.id = s.household_id
            cross join lateral jsonb_to_record(s.person) as x (name text, phone text, phone_hash text, id_number text, id_number_hash text,
                 gender text, birth_year integer, relation text, domicile text, presence text, contact_by text, note text, needs_care boolean,
                 tokens text[], phone_end text)""";

    public static final String ADD_NEEDS =
            """
            insert into care_need (community_code, resident_id, household_id, estate_id, grid_id, need, reason, source, since)
            select h.community_code, s.resident_id, h.id, h.estate_id, h.grid_id, n.need, n.reason, n.source, n.since
            from part s join household h on h.community_code = s.community_code and h.id = s.household_id
            cross join lateral jsonb_to_recordset(s.person -> 'needs') as n (need text, reason text, source text, since date)""";

    private StagedPeopleSql() {}
}
