-- Visits, the kinds of the needs heard there (never their texts), and every measurement as a row of its own.

create table visit (
    id             uuid primary key,
    community_code text not null,
    household_id   uuid not null,
    estate_id      uuid,
    building_id    uuid,
    unit_id        uuid,
    grid_id        uuid,
    floor          int,
    on_day         date not null,
    slot           text check (slot in ('MORNING', 'EVENING')),
    channel        text not null check (channel in ('VISIT', 'PHONE', 'CHAT', 'PAPER', 'SELF')),
    outcome        text not null check (outcome in ('DONE', 'NOBODY_HOME', 'REFUSED', 'NO_ANSWER')),
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    fingerprint    bytea not null,
    constraint visit_of_household unique (community_code, id, household_id),
    constraint visit_household foreign key (community_code, household_id)
        references household_reference (community_code, household_id)
);
comment on table visit is 'One contact with one door: a call at it, a phone call, a chat, a paper form or a report by the residents themselves.';
create index visit_of_door on visit (household_id, recorded_at desc, id desc);
create index visit_day on visit (community_code, on_day);

create table visit_need (
    visit_id       uuid not null,
    position       int not null,
    community_code text not null,
    household_id   uuid not null,
    estate_id      uuid,
    grid_id        uuid,
    kind           text not null,
    primary key (visit_id, position),
    constraint visit_need_visit foreign key (community_code, visit_id, household_id)
        references visit (community_code, id, household_id)
);
comment on table visit_need is 'The kind of each need heard on a visit, by position: the order behind it has an id derived from both. What was said is kept by supply-service alone.';

create table health_check (
    id             uuid primary key,
    community_code text not null,
    household_id   uuid not null,
    estate_id      uuid,
    grid_id        uuid,
    visit_id       uuid not null,
    position       int not null,
    case_id        uuid,
    resident_id    uuid not null,
    on_day         date not null,
    slot           text check (slot in ('MORNING', 'EVENING')),
    temperature    numeric(3, 1) check (temperature between 34.0 and 43.0),
    symptoms       text[] not null check (symptoms <@ array['FEVER', 'COUGH', 'DIFFICULT_BREATHING', 'SORE_THROAT', 'FATIGUE',
                                                            'DIARRHOEA', 'LOSS_OF_SMELL', 'OTHER']),
    abnormal       boolean not null,
    channel        text not null,
    measured_at    timestamptz not null,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    handled        text check (handled in ('REMEASURED', 'ADVISED', 'FEVER_CLINIC', 'TRANSFERRED', 'FALSE_ALARM')),
    handled_note   text,
    handled_at     timestamptz,
    handled_by     text,
    corrected      boolean not null default false,
    constraint health_check_in_community unique (community_code, id),
    constraint health_check_visit foreign key (community_code, visit_id, household_id)
        references visit (community_code, id, household_id),
    constraint health_check_case foreign key (community_code, case_id, household_id)
        references isolation_case (community_code, id, household_id),
    constraint health_check_resident foreign key (community_code, resident_id)
        references resident_reference (community_code, resident_id)
);
comment on table health_check is 'One measurement of one person. It can always be recorded: before, in and after a period, and without a case (case_id null).';
create index health_check_day on health_check (community_code, on_day, resident_id, slot);
create index health_check_page on health_check (community_code, measured_at desc, id desc);
create index health_check_newest on health_check (measured_at desc, id desc);
create index health_check_unhandled on health_check (community_code, measured_at desc, id desc) where abnormal and handled is null;
create index health_check_abnormal on health_check (community_code, on_day, resident_id) where abnormal;
create index health_check_of_case on health_check (case_id, on_day);
create index health_check_of_visit on health_check (visit_id);
create index health_check_of_door on health_check (household_id);

create table check_correction (
    id             uuid primary key,
    check_id       uuid not null,
    community_code text not null,
    household_id   uuid not null,
    estate_id      uuid,
    grid_id        uuid,
    at             timestamptz not null,
    by             text not null,
    reason         text not null,
    temperature    numeric(3, 1),
    symptoms       text[] not null,
    abnormal       boolean not null,
    act            bytea not null,
    constraint check_correction_check foreign key (community_code, check_id) references health_check (community_code, id)
);
comment on table check_correction is 'The values that a correction replaced, with who, why and when; the check itself shows the new ones. Never changed.';
create index check_correction_of_check on check_correction (check_id, at, id);

grant select, insert on visit, visit_need, check_correction to ${runtime};
grant select, insert, update on health_check to ${runtime};
