-- What a roster costs is the upkeep of what stands beside a person. A second unique index only said that the community of an id is that of
-- its resident: each statement that refers to people compares it now, as the rows of a resident do. And two people with one phone have one
-- end of it, for which there is an index already.
alter table care_need drop constraint care_need_of_resident;
alter table possible_double drop constraint possible_double_resident;
alter table resident drop constraint resident_merged_into_fkey;
alter table resident drop constraint resident_in_community;
alter table care_need add constraint care_need_resident foreign key (resident_id) references resident;
alter table possible_double add constraint possible_double_resident foreign key (resident_id) references resident;
drop index resident_by_phone;

-- As the owner, whom keys would ask as well: they look and follow beyond the scope.
create policy resident_looked_up on resident for select to current_user using (true);
create policy care_need_followed on care_need to current_user using (true);
create policy possible_double_followed on possible_double to current_user using (true);

create function place_entries() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
begin
    if exists (select from (select distinct community_code, resident_id from arrived) a
               where (select r.community_code from resident r where r.id = a.resident_id) is distinct from a.community_code) then
        raise exception '% violates %_of_resident', tg_table_name, tg_table_name
            using errcode = 'foreign_key_violation', table = tg_table_name, constraint = tg_table_name || '_of_resident';
    end if;
    return null;
end
$$;
comment on function place_entries is 'Refuses an entry about a resident that is not of its community.';
revoke all on function place_entries from public;
create trigger care_need_placed after insert on care_need referencing new table as arrived
    for each statement execute function place_entries();
create trigger care_need_placed_anew after update on care_need referencing new table as arrived
    for each statement execute function place_entries();
create trigger possible_double_placed after insert on possible_double referencing new table as arrived
    for each statement execute function place_entries();
create trigger possible_double_placed_anew after update on possible_double referencing new table as arrived
    for each statement execute function place_entries();

create function take_entries_along() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update care_need set community_code = new.community_code where resident_id = new.id;
    update possible_double set community_code = new.community_code where resident_id = new.id and community_code = old.community_code;
    return null;
end
$$;
comment on function take_entries_along is 'Who moves to another community takes along what is kept about the person.';
revoke all on function take_entries_along from public;
create trigger resident_followed after update on resident for each row when (old.community_code <> new.community_code)
    execute function take_entries_along();

create or replace function place_residents() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
begin
    if exists (select from (select distinct community_code, household_id from arrived) a
               where (select p.community_code from household p where p.id = a.household_id) is distinct from a.community_code) then
        raise exception 'a resident violates resident_of_household'
            using errcode = 'foreign_key_violation', table = 'resident', constraint = 'resident_of_household';
    end if;
    if exists (select from arrived a where a.merged_into is not null and (select p.id from resident p where p.id = a.merged_into) is null) then
        raise exception 'a resident violates resident_merged_into'
            using errcode = 'foreign_key_violation', table = 'resident', constraint = 'resident_merged_into';
    end if;
    return null;
end
$$;

-- Rows of a roster arrive by COPY, which a table under row-level security does not take: they were copied into a stage and written a second
-- time from there. Here they arrive in a part of the table that can be added to and not read; whoever reads, changes or drops them goes
-- through the whole, under its policy. What was checked and not stored has to be sent again.
alter table roster_import no force row level security;
update roster_import set state = 'FAILED', problem = 'ROSTER_CUT_SHORT' where state in ('CHECKING', 'CHECKED', 'STORING');
alter table roster_import force row level security;
truncate roster_row, roster_door;

alter table roster_row rename to roster_row_arrived;
alter index roster_row_pkey rename to roster_row_arrived_pkey;
create table roster_row (like roster_row_arrived including comments) partition by list (community_code);
comment on table roster_row is 'Checked rows between preview and act, numbers sealed as in resident; gone once stored. base: the version of the resident that a change started from.';
drop policy roster_row_area on roster_row_arrived;
alter table roster_row_arrived no force row level security;
alter table roster_row_arrived disable row level security;
comment on table roster_row_arrived is 'Where checked rows arrive: written by the running service, and read through roster_row only.';
alter table roster_row attach partition roster_row_arrived default;
revoke all on roster_row_arrived from ${runtime};
grant insert on roster_row_arrived to ${runtime};

alter table roster_row enable row level security;
alter table roster_row force row level security;
create policy roster_row_area on roster_row to ${runtime} using (community_code = any ((select scope_codes())::text[]));
grant select, update, delete on roster_row to ${runtime};

create function refuse_rows_beyond_scope() returns trigger language plpgsql as $$
begin
    if exists (select from (select distinct community_code from arrived) a where a.community_code <> all (scope_codes())) then
        raise exception 'a row of a roster lies beyond the scope' using errcode = 'insufficient_privilege', table = 'roster_row';
    end if;
    return null;
end
$$;
comment on function refuse_rows_beyond_scope is 'What the policy of roster_row says, for rows that arrive beside it.';
create trigger roster_row_in_scope after insert on roster_row_arrived referencing new table as arrived
    for each statement execute function refuse_rows_beyond_scope();
