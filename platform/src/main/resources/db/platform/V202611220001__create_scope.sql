-- What every service shares: the opened communities, the scope of a transaction, the audit.
-- ${runtime} is the login of the running service: it owns nothing and gets each right by name.

create table opened_community (
    code          text primary key check (code ~ '^\d{12}$'),
    name          text not null,
    official_name text not null,
    street_code   text not null,
    street_name   text not null
);
comment on table opened_community is 'Communities in use, by their official code; areas are expanded into codes here. Names of places are public.';
grant select, insert, update on opened_community to ${runtime};

-- The scope of the transaction that runs, written by the door. Unset or empty means no row.
create function scope_codes() returns text[] stable parallel safe language sql
    return coalesce(nullif(current_setting('app.codes', true), ''), '{}')::text[];
create function scope_estates() returns text[] stable parallel safe language sql
    return coalesce(nullif(current_setting('app.estates', true), ''), '{}')::text[];
create function scope_grids() returns text[] stable parallel safe language sql
    return coalesce(nullif(current_setting('app.grids', true), ''), '{}')::text[];
create function scope_household() returns uuid stable parallel safe language sql
    return nullif(current_setting('app.household', true), '')::uuid;
create function scope_person() returns uuid stable parallel safe language sql
    return nullif(current_setting('app.person', true), '')::uuid;
create function scope_shift() returns uuid stable parallel safe language sql
    return nullif(current_setting('app.shift', true), '')::uuid;

create table audit_entry (
    id             uuid primary key,
    at             timestamptz not null,
    person         uuid not null,
    username       text not null,
    roles          text not null,
    operation      text not null,
    community_code text,
    ids            uuid[] not null,
    reason         text,
    outcome        text not null
);
comment on table audit_entry is 'One entry an operation: who, in which roles, what, on which ids, why, when, outcome. Ids, not values.';
create index audit_entry_at on audit_entry (at);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
-- The running service may add entries and read none.
create policy audit_entry_add on audit_entry for insert to ${runtime} with check (true);
grant insert on audit_entry to ${runtime};
