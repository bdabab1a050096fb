-- What registry-service told of a household when something was last written for it: enough to complete a visit while it is away.

-- A health worker sees of a community only medicine and the orders of own visits (design, section 4): her area has a list of its
-- own, so that no policy which opens whole communities ever reads it. Written into the transaction after the platform's scope.
create function scope_health_codes() returns text[] stable parallel safe language sql
    return coalesce(nullif(current_setting('app.health_codes', true), ''), '{}')::text[];
-- The same for a grant narrowed to an estate or a grid: pairs community/place.
create function scope_health_places() returns text[] stable parallel safe language sql
    return coalesce(nullif(current_setting('app.health_places', true), ''), '{}')::text[];

create table household_reference (
    id             uuid primary key,
    community_code text not null constraint household_reference_community references opened_community (code),
    estate_id      uuid,
    building_id    uuid,
    unit_id        uuid,
    grid_id        uuid,
    floor          int,
    address        bytea not null,
    unique (community_code, id)
);
comment on table household_reference is 'The place of each household that was ever named here, as registry-service told it; the address is sealed.';

alter table household_reference enable row level security;
alter table household_reference force row level security;
create policy household_reference_area on household_reference to ${runtime}
    using (community_code = any ((select scope_codes())::text[]));
-- A part of a community reaches every reference of that community: a door may have changed its grid since, and must be correctable.
-- Which of them a caller may name is asked again of the reference itself.
create policy household_reference_part on household_reference to ${runtime}
    using (community_code = any ((select array(select split_part(pair, '/', 1)
           from unnest(scope_estates() || scope_grids() || scope_health_places()) pair))::text[]));
create policy household_reference_own on household_reference to ${runtime}
    using (id = (select scope_household()));
create policy household_reference_health on household_reference to ${runtime}
    using (community_code = any ((select scope_health_codes())::text[]));
grant select, insert, update on household_reference to ${runtime};
