-- One household, one file: those who live behind one door.
create table household (
    id              uuid primary key,
    community_code  text not null references opened_community,
    kind            text not null,
    estate_id       uuid,
    building_id     uuid,
    unit_id         uuid,
    grid_id         uuid,
    floor           integer,
    room            text,
    written_address text,
    address         text not null,
    door_order      text collate "C" not null,
    constraint household_kind check (kind in ('HOME', 'SHARED_RENTAL', 'DORMITORY', 'SHOP', 'WORKPLACE', 'HOTEL', 'OTHER')),
    constraint household_unit_in_building check (unit_id is null or building_id is not null),
    constraint household_in_community unique (community_code, id),
    constraint household_of_estate foreign key (community_code, estate_id) references estate (community_code, id),
    constraint household_of_building foreign key (community_code, building_id) references building (community_code, id),
    constraint household_of_unit foreign key (community_code, unit_id) references unit (community_code, id),
    constraint household_in_grid foreign key (community_code, grid_id) references grid (community_code, id)
);
comment on table household is 'Doors and those behind them; several may share a room. written_address: as someone wrote it, else address is put together. door_order sorts as one walks.';
create index household_in_door_order on household (community_code, door_order, id);
create index household_by_building on household (community_code, building_id, door_order, id);
create index household_by_unit on household (community_code, unit_id);

create table household_token (
    community_code text not null,
    token          text collate "C" not null,
    household_id   uuid not null,
    estate_id      uuid,
    grid_id        uuid,
    primary key (community_code, token, household_id),
    constraint household_token_of_household foreign key (community_code, household_id) references household (community_code, id)
);
comment on table household_token is 'What a door is searched by: room, building with room, address. Equality and prefix only, which indexes serve under row-level security.';
create index household_token_by_household on household_token (household_id);

do $policies$
declare
    scoped text;
begin
    foreach scoped in array array ['household', 'household_token'] loop
        execute format('alter table %I enable row level security', scoped);
        execute format('alter table %I force row level security', scoped);
        execute format('create policy %I on %I to ${runtime} using (community_code = any ((select scope_codes())::text[]))',
                       scoped || '_area', scoped);
        execute format('create policy %I on %I to ${runtime} using ((community_code || ''/'' || estate_id::text) = any ((select scope_estates())::text[]))',
                       scoped || '_estate', scoped);
        execute format('create policy %I on %I to ${runtime} using ((community_code || ''/'' || grid_id::text) = any ((select scope_grids())::text[]))',
                       scoped || '_grid', scoped);
    end loop;
end
$policies$;
create policy household_own on household for select to ${runtime} using (id = (select scope_household()));
create policy household_token_own on household_token for select to ${runtime} using (household_id = (select scope_household()));
-- A resident may read the numbers of the own community.
create policy contact_own on contact for select to ${runtime}
    using (community_code = (select h.community_code from household h where h.id = scope_household()));

grant select, insert, update on household to ${runtime};
grant select, insert, delete on household_token to ${runtime};
