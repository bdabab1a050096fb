-- A checked row as its person will stand in the register, column by column: as JSON each statement that stores it took it apart again.
-- The door is written once, not in every row behind it. What was checked and not stored has to be sent again.
alter table roster_import no force row level security;
update roster_import set state = 'FAILED', problem = 'ROSTER_CUT_SHORT' where state in ('CHECKING', 'CHECKED', 'STORING');
alter table roster_import force row level security;

drop table roster_row;
create unlogged table roster_row (
    import_id      uuid not null,
    community_code text not null,
    number         integer not null,
    verdict        text not null,
    resident_id    uuid not null,
    base           text,
    household_id   uuid,
    door_token     text collate "C" not null,
    name           text not null,
    phone          bytea,
    phone_hash     bytea,
    id_number      bytea,
    id_number_hash bytea,
    gender         text,
    birth_year     integer,
    relation       text,
    domicile       text,
    note           bytea,
    needs          jsonb,
    tokens         text[] collate "C" not null,
    phone_end      bytea,
    row_key        bytea,
    fingerprint    bytea,
    doubles        uuid[] not null,
    reasons        text[] not null,
    primary key (import_id, number),
    constraint roster_row_verdict check (verdict in ('NEW', 'CHANGED', 'IN_DOUBT'))
);
comment on table roster_row is 'Checked rows between preview and act, numbers sealed as in resident; gone once stored. base: the version of the resident that a change started from.';

create unlogged table roster_door (
    import_id       uuid not null,
    community_code  text not null,
    door_token      text collate "C" not null,
    estate          text,
    building        text,
    unit            text,
    floor           integer,
    room            text,
    written_address text,
    address         text not null,
    door_order      text collate "C" not null,
    tokens          text[] collate "C" not null,
    primary key (import_id, door_token)
);
comment on table roster_door is 'Doors of checked rows that had no household when they were checked, as the first of their rows writes them; gone once stored.';

do $policies$
declare
    scoped text;
begin
    foreach scoped in array array ['roster_row', 'roster_door'] loop
        execute format('alter table %I enable row level security', scoped);
        execute format('alter table %I force row level security', scoped);
        execute format('create policy %I on %I to ${runtime} using (community_code = any ((select scope_codes())::text[]))',
                       scoped || '_area', scoped);
    end loop;
end
$policies$;
grant select, insert, update, delete on roster_row, roster_door to ${runtime};
