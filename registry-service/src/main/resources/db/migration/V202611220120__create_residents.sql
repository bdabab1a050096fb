-- The people behind a door. Phone and ID number are sealed (AES-256-GCM) with a keyed hash beside them for exact search.
create table elderly_rule (
    valid_from date primary key,
    years      integer not null
);
comment on table elderly_rule is 'From which age on a person counts as elderly, as data.';
insert into elderly_rule (valid_from, years) values ('1996-10-01', 60);
grant select on elderly_rule to ${runtime};

-- Who was born in this year or before is elderly on that day.
create function elderly_born_by(day date) returns integer stable parallel safe language sql
    return extract(year from day)::integer - (select r.years from elderly_rule r where r.valid_from <= day order by r.valid_from desc limit 1);

create table resident (
    id             uuid primary key,
    community_code text not null references opened_community,
    household_id   uuid not null,
    estate_id      uuid,
    building_id    uuid,
    grid_id        uuid,
    floor          integer,
    door_order     text collate "C" not null,
    name           text not null,
    phone          bytea,
    phone_hash     bytea,
    id_number      bytea,
    id_number_hash bytea,
    gender         text,
    birth_year     integer,
    relation       text,
    domicile       text,
    presence       text not null,
    contact_by     text,
    note           bytea,
    needs_care     boolean not null,
    constraint resident_gender check (gender in ('FEMALE', 'MALE')),
    constraint resident_presence check (presence in ('PRESENT', 'AWAY', 'MOVED_OUT')),
    constraint resident_contact_by check (contact_by in ('VISIT', 'PHONE', 'CHAT', 'PAPER', 'SELF')),
    constraint resident_phone_hashed check ((phone is null) = (phone_hash is null)),
    constraint resident_id_number_hashed check ((id_number is null) = (id_number_hash is null)),
    constraint resident_in_community unique (community_code, id),
    constraint resident_of_household foreign key (community_code, household_id) references household (community_code, id)
);
comment on table resident is 'Residents with the place of their door, stored at the write. needs_care: has an entry in care_need; being elderly comes on top, from the birth year.';
create index resident_in_door_order on resident (community_code, door_order, id);
create index resident_by_household on resident (household_id);
create index resident_by_phone on resident (community_code, phone_hash) where phone_hash is not null;
create index resident_by_id_number on resident (community_code, id_number_hash) where id_number_hash is not null;

create table care_need (
    community_code text not null,
    resident_id    uuid not null,
    estate_id      uuid,
    grid_id        uuid,
    household_id   uuid not null,
    need           text not null,
    reason         text,
    source         text,
    since          date,
    primary key (resident_id, need),
    constraint care_need_known check (need in ('ELDERLY', 'LIVING_ALONE', 'FRAIL', 'DISABLED', 'LOW_MOBILITY', 'CHRONIC_ILLNESS', 'BEDRIDDEN',
        'PREGNANT', 'INFANT', 'MINOR_ALONE', 'ORPHAN', 'WIDOWED', 'LOW_INCOME', 'OTHER')),
    constraint care_need_of_resident foreign key (community_code, resident_id) references resident (community_code, id) on update cascade
);
comment on table care_need is 'Why a person needs care, with reason and source. ELDERLY stands here only where no birth year says so.';
create index care_need_by_kind on care_need (community_code, need, resident_id);

create table resident_token (
    community_code text not null,
    token          text collate "C" not null,
    resident_id    uuid not null,
    household_id   uuid not null,
    estate_id      uuid,
    grid_id        uuid,
    primary key (community_code, token, resident_id),
    constraint resident_token_of_resident foreign key (community_code, resident_id) references resident (community_code, id) on update cascade
);
comment on table resident_token is 'What a person is searched by: the name, its pinyin initials, and the last four of the phone as a keyed hash.';
create index resident_token_by_resident on resident_token (resident_id);

create table resident_move (
    id             uuid primary key,
    community_code text not null references opened_community,
    resident_id    uuid not null references resident,
    from_household uuid not null references household,
    household_id   uuid not null references household,
    estate_id      uuid,
    grid_id        uuid,
    moved_on       date not null,
    reason         text not null,
    recorded_at    timestamptz not null
);
comment on table resident_move is 'Who moved from which household to which, on which day and why; the community is that of the new door.';
create index resident_move_by_resident on resident_move (resident_id, recorded_at);

do $policies$
declare
    scoped text;
begin
    foreach scoped in array array ['resident', 'care_need', 'resident_token', 'resident_move'] loop
        execute format('alter table %I enable row level security', scoped);
        execute format('alter table %I force row level security', scoped);
        execute format('create policy %I on %I to ${runtime} using (community_code = any ((select scope_codes())::text[]))',
                       scoped || '_area', scoped);
        execute format('create policy %I on %I to ${runtime} using ((community_code || ''/'' || estate_id::text) = any ((select scope_estates())::text[]))',
                       scoped || '_estate', scoped);
        execute format('create policy %I on %I to ${runtime} using ((community_code || ''/'' || grid_id::text) = any ((select scope_grids())::text[]))',
                       scoped || '_grid', scoped);
        execute format('create policy %I on %I for select to ${runtime} using (household_id = (select scope_household()))',
                       scoped || '_own', scoped);
    end loop;
end
$policies$;

grant select, insert, update on resident to ${runtime};
grant select, insert, update, delete on care_need, resident_token to ${runtime};
grant select, insert on resident_move to ${runtime};
