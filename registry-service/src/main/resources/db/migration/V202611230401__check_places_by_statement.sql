-- A foreign key is looked up for each row that is written: five for a door and one for a person were a third of what a roster cost. Here
-- each statement looks once for each place that its rows name. What they name is never deleted and never changes its community: no
-- login may, and of a household only what follows may be changed. That its community is open follows from the counters.
revoke update on household from ${runtime};
grant update (kind, estate_id, building_id, unit_id, grid_id, floor, room, written_address, address, door_order, tokens) on household to ${runtime};

alter table resident drop constraint resident_of_household;
alter table household drop constraint household_community_code_fkey, drop constraint household_of_estate, drop constraint household_of_building,
    drop constraint household_of_unit, drop constraint household_in_grid;

-- As the owner, whom keys would ask as well: they look beyond the scope.
create policy household_looked_up on household for select to current_user using (true);
create policy estate_looked_up on estate for select to current_user using (true);

-- By their keys, whatever is known of the tables' size: a plan made when they were empty is kept.
create function place_households() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
declare
    broken text;
begin
    select x.name into broken from (
        select 'household_of_estate' as name from (select distinct community_code, estate_id from arrived where estate_id is not null) a
        where (select true from estate p where p.id = a.estate_id and p.community_code = a.community_code) is null
        union all
        select 'household_of_building' from (select distinct community_code, building_id from arrived where building_id is not null) a
        where (select true from building p where p.id = a.building_id and p.community_code = a.community_code) is null
        union all
        select 'household_of_unit' from (select distinct community_code, unit_id from arrived where unit_id is not null) a
        where (select true from unit p where p.id = a.unit_id and p.community_code = a.community_code) is null
        union all
        select 'household_in_grid' from (select distinct community_code, grid_id from arrived where grid_id is not null) a
        where (select true from grid p where p.id = a.grid_id and p.community_code = a.community_code) is null) x
    limit 1;
    if broken is not null then
        raise exception 'a household violates %', broken using errcode = 'foreign_key_violation', table = 'household', constraint = broken;
    end if;
    return null;
end
$$;
comment on function place_households is 'Refuses a household whose estate, building, unit or grid is not one of its community.';
revoke all on function place_households from public;
create trigger household_placed after insert on household referencing new table as arrived
    for each statement execute function place_households();
create trigger household_placed_anew after update on household referencing new table as arrived
    for each statement execute function place_households();

create function place_residents() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
begin
    if exists (select from (select distinct community_code, household_id from arrived) a
               where (select true from household p where p.id = a.household_id and p.community_code = a.community_code) is null) then
        raise exception 'a resident violates resident_of_household'
            using errcode = 'foreign_key_violation', table = 'resident', constraint = 'resident_of_household';
    end if;
    return null;
end
$$;
comment on function place_residents is 'Refuses a resident whose household is not one of the community.';
revoke all on function place_residents from public;
create trigger resident_placed after insert on resident referencing new table as arrived
    for each statement execute function place_residents();
create trigger resident_placed_anew after update on resident referencing new table as arrived
    for each statement execute function place_residents();
