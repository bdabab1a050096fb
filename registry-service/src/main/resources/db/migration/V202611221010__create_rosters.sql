-- Rosters that people keep in Excel: what a file would change, until a person lets it; and people who may stand twice in the register.

-- A person who was merged into another: the row stays, its id is an alias of the other.
alter table resident add column merged_into uuid references resident;
alter table resident add constraint resident_merged_is_gone check (merged_into is null or presence = 'MOVED_OUT');
create index resident_by_alias on resident (merged_into) where merged_into is not null;

create table roster_import (
    id             uuid primary key,
    community_code text not null references opened_community,
    person         uuid not null,
    content        bytea,
    state          text not null,
    problem        text,
    rows           integer,
    rows_done      integer not null default 0,
    fresh          integer not null default 0,
    changed        integer not null default 0,
    in_doubt       integer not null default 0,
    unchanged      integer not null default 0,
    wrong          integer not null default 0,
    overtaken      integer not null default 0,
    began_at       timestamptz not null,
    beat_at        timestamptz not null,
    stored_at      timestamptz,
    constraint roster_import_state check (state in ('CHECKING', 'CHECKED', 'STORING', 'STORED', 'FAILED')),
    constraint roster_import_in_community unique (community_code, id)
);
comment on table roster_import is 'One uploaded roster: how far it is and what came out. content: keyed hash of the file; beat_at: last sign of life of the work on it.';
create index roster_import_newest on roster_import (community_code, began_at desc);

create table roster_row (
    import_id      uuid not null,
    community_code text not null,
    number         integer not null,
    verdict        text not null,
    resident_id    uuid not null,
    base           text,
    household_id   uuid,
    new_door       boolean not null default false,
    door_token     text collate "C" not null,
    door           jsonb,
    person         jsonb not null,
    row_key        bytea,
    fingerprint    bytea,
    doubles        uuid[] not null,
    reasons        text[] not null,
    primary key (import_id, number),
    constraint roster_row_verdict check (verdict in ('NEW', 'CHANGED', 'IN_DOUBT')),
    constraint roster_row_of_import foreign key (community_code, import_id) references roster_import (community_code, id)
);
comment on table roster_row is 'Checked rows between preview and act, numbers sealed as in resident; gone once stored. base: the version of the resident that a change started from.';

create table roster_fault (
    import_id      uuid not null,
    community_code text not null,
    number         integer not null,
    heading        text not null,
    problem        text not null,
    primary key (import_id, number, heading),
    constraint roster_fault_of_import foreign key (community_code, import_id) references roster_import (community_code, id)
);
comment on table roster_fault is 'Rows of a roster that cannot be stored: where and why, never the value.';

create table roster_source (
    community_code text not null references opened_community,
    row_key        bytea not null,
    fingerprint    bytea not null,
    resident_id    uuid not null,
    primary key (community_code, row_key)
);
comment on table roster_source is 'Which person a roster row became, by keyed hashes of who the row is about and of all it says: the same row again changes nothing.';

create table possible_double (
    id             uuid primary key,
    community_code text not null references opened_community,
    resident_id    uuid not null,
    other_id       uuid not null,
    reasons        text[] not null,
    found_at       timestamptz not null,
    decision       text,
    decided_at     timestamptz,
    constraint possible_double_decision check (decision in ('MERGED', 'APART')),
    constraint possible_double_once unique (community_code, resident_id, other_id),
    constraint possible_double_resident foreign key (community_code, resident_id) references resident (community_code, id) on update cascade,
    constraint possible_double_other foreign key (other_id) references resident (id)
);
comment on table possible_double is 'Two people of the register who may be one; a person decides, nothing is merged by itself.';
create index possible_double_open on possible_double (community_code, found_at, id) where decision is null;

do $policies$
declare
    scoped text;
begin
    foreach scoped in array array ['roster_import', 'roster_row', 'roster_fault', 'roster_source', 'possible_double'] loop
        execute format('alter table %I enable row level security', scoped);
        execute format('alter table %I force row level security', scoped);
        execute format('create policy %I on %I to ${runtime} using (community_code = any ((select scope_codes())::text[]))',
                       scoped || '_area', scoped);
    end loop;
end
$policies$;

grant select, insert, update on roster_import, possible_double to ${runtime};
grant select, insert, update, delete on roster_row, roster_source to ${runtime};
grant select, insert, delete on roster_fault to ${runtime};
