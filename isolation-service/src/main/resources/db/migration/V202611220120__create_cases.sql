-- Orders, the cases they open, the persons observed in them, and what was done to a case by whom.

create table isolation_order (
    id               uuid primary key,
    community_code   text not null references opened_community (code),
    fingerprint      bytea not null,
    reason           text not null,
    exposed_on       date not null,
    starts_on        date not null,
    ends_on          date not null,
    note             text,
    cases_opened     int not null default 0,
    cases_extended   int not null default 0,
    already_observed int not null default 0,
    persons_observed int not null default 0,
    ordered_at       timestamptz not null,
    ordered_by       text not null,
    constraint isolation_order_in_community unique (community_code, id)
);
comment on table isolation_order is 'An order that puts doors of one community under observation, with what it came to; the fingerprint tells a repeated order from another one.';

create table isolation_case (
    id             uuid primary key,
    community_code text not null,
    household_id   uuid not null,
    estate_id      uuid,
    building_id    uuid,
    unit_id        uuid,
    grid_id        uuid,
    floor          int,
    reason         text not null,
    exposed_on     date not null,
    starts_on      date not null,
    ends_on        date not null,
    ended          text check (ended in ('RELEASED', 'TRANSFERRED', 'CANCELLED')),
    ended_on       date,
    opened_at      timestamptz not null,
    constraint isolation_case_dates check (starts_on <= ends_on),
    constraint isolation_case_ending check ((ended is null) = (ended_on is null)),
    constraint isolation_case_of_household unique (community_code, id, household_id),
    constraint isolation_case_household foreign key (community_code, household_id)
        references household_reference (community_code, household_id)
);
comment on table isolation_case is 'A household under home observation; PLANNED and OBSERVING follow from the date, an ending is an act of a person. Dates are the latest of the persons still observed, the start is the first.';
-- A household has at most one open case, whoever asks and however often.
create unique index isolation_case_open on isolation_case (community_code, household_id) where ended is null;
create index isolation_case_page on isolation_case (community_code, ends_on, id);
create index isolation_case_now on isolation_case (community_code, starts_on, ends_on) where ended is null;
create index isolation_case_opening on isolation_case (community_code, opened_at);
create index isolation_case_of_door on isolation_case (household_id);

create table observed_person (
    id             uuid primary key,
    case_id        uuid not null,
    resident_id    uuid not null,
    community_code text not null,
    household_id   uuid not null,
    estate_id      uuid,
    grid_id        uuid,
    exposed_on     date not null,
    starts_on      date not null,
    ends_on        date not null,
    ended          text check (ended in ('RELEASED', 'TRANSFERRED', 'CANCELLED')),
    ended_on       date,
    outcome        text,
    constraint observed_person_once unique (case_id, resident_id),
    constraint observed_person_dates check (starts_on <= ends_on),
    constraint observed_person_ending check ((ended is null) = (ended_on is null)),
    constraint observed_person_case foreign key (community_code, case_id, household_id)
        references isolation_case (community_code, id, household_id),
    constraint observed_person_resident foreign key (community_code, resident_id)
        references resident_reference (community_code, resident_id)
);
comment on table observed_person is 'Who is observed in a case, each with dates of the own exposure.';
create index observed_person_due on observed_person (community_code, ends_on, starts_on);
create index observed_person_now on observed_person (community_code, starts_on) where ended is null;
create index observed_person_resident on observed_person (resident_id);
create index observed_person_door on observed_person (household_id);

create table case_event (
    id             uuid primary key,
    case_id        uuid not null,
    community_code text not null,
    household_id   uuid not null,
    estate_id      uuid,
    grid_id        uuid,
    at             timestamptz not null,
    by             text not null,
    what           text not null check (what in ('OPENED', 'EXTENDED', 'PERSON_ADDED', 'RELEASED', 'TRANSFERRED', 'CANCELLED')),
    reason         text,
    before         text,
    after          text,
    order_id       uuid,
    act            bytea,
    constraint case_event_case foreign key (community_code, case_id, household_id)
        references isolation_case (community_code, id, household_id),
    constraint case_event_order foreign key (community_code, order_id) references isolation_order (community_code, id)
);
comment on table case_event is 'What happened to a case, by whom and why, with the date before and after; act is the keyed fingerprint that tells a repeated act. Never changed.';
create index case_event_of_case on case_event (case_id, at, id);

create table order_case (
    order_id       uuid not null,
    case_id        uuid not null,
    community_code text not null,
    household_id   uuid not null,
    effect         text not null check (effect in ('OPENED', 'EXTENDED', 'ALREADY_OBSERVED')),
    primary key (order_id, case_id),
    constraint order_case_order foreign key (community_code, order_id) references isolation_order (community_code, id),
    constraint order_case_case foreign key (community_code, case_id, household_id)
        references isolation_case (community_code, id, household_id)
);
comment on table order_case is 'Which cases an order opened, lengthened or met unchanged.';

grant select, insert, update on isolation_order, isolation_case, observed_person to ${runtime};
grant select, insert on case_event, order_case to ${runtime};
