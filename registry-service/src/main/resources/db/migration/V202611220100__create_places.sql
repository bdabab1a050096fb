-- Places inside a community: big grids, estates, buildings, units, and the numbers people may call.

-- The communities a transaction reaches at all, whole or in part.
create function scope_communities() returns text[] stable parallel safe language sql
    return scope_codes() || array(select split_part(pair, '/', 1) from unnest(scope_estates() || scope_grids()) as pair);

create table grid_size_rule (
    valid_from     date primary key,
    min_households integer not null,
    max_households integer not null,
    constraint grid_size_rule_order check (min_households < max_households)
);
comment on table grid_size_rule is 'How many households a big grid holds, as data: a new building joins a grid that has room.';
insert into grid_size_rule (valid_from, min_households, max_households) values ('2020-01-01', 500, 900);
grant select on grid_size_rule to ${runtime};

create table grid (
    id             uuid primary key,
    community_code text not null references opened_community,
    name           text not null,
    workers        text[] not null,
    households     integer not null default 0,
    constraint grid_in_community unique (community_code, id),
    constraint grid_name_once unique (community_code, name)
);
comment on table grid is 'Big grids; their small grids are their buildings. households is kept by the trigger on household.';

create table estate (
    id             uuid primary key,
    community_code text not null references opened_community,
    name           text not null,
    managed        boolean not null,
    constraint estate_in_community unique (community_code, id),
    constraint estate_name_once unique (community_code, name)
);
comment on table estate is 'Residential estates; managed: run by a property company.';

create table building (
    id             uuid primary key,
    community_code text not null references opened_community,
    estate_id      uuid,
    grid_id        uuid,
    name           text not null,
    households     integer not null default 0,
    constraint building_in_community unique (community_code, id),
    -- Each estate has a 1栋 of its own; a building outside any estate has its name once in the community.
    constraint building_name_once unique nulls not distinct (community_code, estate_id, name),
    constraint building_of_estate foreign key (community_code, estate_id) references estate (community_code, id),
    constraint building_in_grid foreign key (community_code, grid_id) references grid (community_code, id)
);
comment on table building is 'Buildings, by estate. households is kept by the trigger on household.';
create index building_of_grid on building (community_code, grid_id);

create table unit (
    id             uuid primary key,
    community_code text not null references opened_community,
    building_id    uuid not null,
    name           text not null,
    households     integer not null default 0,
    constraint unit_in_community unique (community_code, id),
    constraint unit_name_once unique (community_code, building_id, name),
    constraint unit_of_building foreign key (community_code, building_id) references building (community_code, id)
);
comment on table unit is 'Units (stairwells) of a building. households is kept by the trigger on household.';

create table contact (
    community_code text not null references opened_community,
    position       integer not null,
    label          text not null,
    phone          text not null,
    hours          text not null,
    primary key (community_code, position)
);
comment on table contact is 'Public numbers of a community: station, property, doctor, with their hours.';

do $policies$
declare
    scoped text;
begin
    foreach scoped in array array ['grid', 'estate', 'building', 'unit', 'contact'] loop
        execute format('alter table %I enable row level security', scoped);
        execute format('alter table %I force row level security', scoped);
        execute format('create policy %I on %I to ${runtime} using (community_code = any ((select scope_codes())::text[]))',
                       scoped || '_area', scoped);
    end loop;
    -- The counters are kept by triggers that run as the owner.
    foreach scoped in array array ['grid', 'building', 'unit'] loop
        execute format('create policy %I on %I for select to current_user using (true)', scoped || '_counted', scoped);
        execute format('create policy %I on %I for update to current_user using (true)', scoped || '_counting', scoped);
    end loop;
end
$policies$;

-- A right narrowed to an estate or a grid sees that part, and the places it lies in.
create policy building_estate on building to ${runtime}
    using ((community_code || '/' || estate_id::text) = any ((select scope_estates())::text[]));
create policy building_grid on building to ${runtime}
    using ((community_code || '/' || grid_id::text) = any ((select scope_grids())::text[]));
create policy unit_of_building_seen on unit to ${runtime}
    using (exists (select from building b where b.community_code = unit.community_code and b.id = unit.building_id));
create policy estate_narrowed on estate for select to ${runtime}
    using ((community_code || '/' || id::text) = any ((select scope_estates())::text[])
           or (community_code = any ((select scope_communities())::text[])
               and exists (select from building b where b.community_code = estate.community_code and b.estate_id = estate.id)));
create policy grid_narrowed on grid for select to ${runtime}
    using ((community_code || '/' || id::text) = any ((select scope_grids())::text[])
           or (community_code = any ((select scope_communities())::text[])
               and exists (select from building b where b.community_code = grid.community_code and b.grid_id = grid.id)));
create policy contact_narrowed on contact for select to ${runtime}
    using (community_code = any ((select scope_communities())::text[]));

grant select, insert on grid, estate, building, unit to ${runtime};
grant select, insert, delete on contact to ${runtime};
