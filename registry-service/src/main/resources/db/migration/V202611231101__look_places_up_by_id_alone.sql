-- What a row names is looked up by its id, and its community compared afterwards. Asked for both at once of tables that were empty when
-- the plan was made, the database took an index that begins with the community and read all its doors for each of them.
create or replace function place_households() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
declare
    broken text;
begin
    select x.name into broken from (
        select 'household_of_estate' as name from (select distinct community_code, estate_id from arrived where estate_id is not null) a
        where (select p.community_code from estate p where p.id = a.estate_id) is distinct from a.community_code
        union all
        select 'household_of_building' from (select distinct community_code, building_id from arrived where building_id is not null) a
        where (select p.community_code from building p where p.id = a.building_id) is distinct from a.community_code
        union all
        select 'household_of_unit' from (select distinct community_code, unit_id from arrived where unit_id is not null) a
        where (select p.community_code from unit p where p.id = a.unit_id) is distinct from a.community_code
        union all
        select 'household_in_grid' from (select distinct community_code, grid_id from arrived where grid_id is not null) a
        where (select p.community_code from grid p where p.id = a.grid_id) is distinct from a.community_code) x
    limit 1;
    if broken is not null then
        raise exception 'a household violates %', broken using errcode = 'foreign_key_violation', table = 'household', constraint = broken;
    end if;
    return null;
end
$$;

create or replace function place_residents() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
begin
    if exists (select from (select distinct community_code, household_id from arrived) a
               where (select p.community_code from household p where p.id = a.household_id) is distinct from a.community_code) then
        raise exception 'a resident violates resident_of_household'
            using errcode = 'foreign_key_violation', table = 'resident', constraint = 'resident_of_household';
    end if;
    return null;
end
$$;
