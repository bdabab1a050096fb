create table shift (
    id             uuid primary key,
    community_code text not null,
    post           text not null,
    title          text not null,
    place          text not null,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    capacity       integer not null,
    booked         integer not null default 0,
    waiting        integer not null default 0,
    last_ticket    bigint not null default 0,
    published_at   timestamptz not null,
    cancelled_at   timestamptz,
    cancelled_by   uuid,
    cancel_reason  text,
    fingerprint    bytea not null,
    constraint shift_in_opened_community foreign key (community_code) references opened_community (code),
    constraint shift_post check (post in ('CODE_SCAN', 'DATA_ENTRY', 'TEMPERATURE', 'QUEUE_GUIDE', 'PRIORITY_LANE', 'HOME_SAMPLING',
        'SITE_SETUP', 'GATE', 'PATROL', 'DELIVERY', 'SHOPPING', 'LOGISTICS', 'HOUSEHOLD_WATCH', 'DISINFECTION', 'PHONE_VERIFICATION',
        'COUNSELLING', 'PUBLICITY', 'OTHER')),
    constraint shift_span check (starts_at < ends_at and ends_at <= starts_at + interval '24 hours'),
    constraint shift_capacity check (capacity between 1 and 1000),
    -- Rule 1: whatever the code does, a shift holds no more than its places.
    constraint shift_never_oversold check (booked between 0 and capacity),
    constraint shift_waiting check (waiting >= 0),
    constraint shift_cancelled_for_a_reason check ((cancelled_at is null) = (cancel_reason is null)),
    -- The key that bookings copy their times and community from.
    constraint shift_copied unique (id, community_code, starts_at, ends_at)
);
comment on table shift is 'Posts to be manned, at a place and time. booked and waiting are counters kept in the transaction of each booking; last_ticket numbers the askers in the order in which they held this row''s lock.';

-- Lists and summaries leave cancelled shifts out.
create index shift_by_start on shift (community_code, starts_at, id) where cancelled_at is null;

alter table shift enable row level security;
alter table shift force row level security;
create policy shift_area on shift to ${runtime} using (community_code = any ((select scope_codes())::text[]));
grant select, insert on shift to ${runtime};
grant update (booked, waiting, last_ticket, cancelled_at, cancelled_by, cancel_reason) on shift to ${runtime};
