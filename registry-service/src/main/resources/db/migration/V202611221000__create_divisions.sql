-- The official list of places: streets (9 digits) and communities (12 digits). Public, so without row-level security.
create table division (
    code     text collate "C" primary key,
    name     text not null,
    since    timestamptz not null,
    unlisted timestamptz,
    constraint division_code check (code ~ '^\d{9}(\d{3})?$'),
    constraint division_name check (name <> '')
);
comment on table division is 'Streets and communities as officially listed. since: this name stands since the import that brought it; unlisted: no longer in the newest list.';

create table division_former_name (
    code  text collate "C" not null references division,
    until timestamptz not null,
    name  text not null,
    since timestamptz not null,
    primary key (code, until)
);
comment on table division_former_name is 'Names that a code had before, each with the imports between which it stood.';

grant select, insert, update on division to ${runtime};
grant select, insert on division_former_name to ${runtime};
