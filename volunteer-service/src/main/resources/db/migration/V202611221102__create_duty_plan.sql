create table duty_plan (
    id             uuid primary key,
    community_code text not null,
    post           text not null,
    title          text not null,
    place          text not null,
    capacity       integer not null,
    bands          text[] not null,
    weekdays       integer[] not null,
    note           text,
    open_to        text[] not null,
    code_at_place  boolean not null,
    made_by        uuid not null,
    made_at        timestamptz not null,
    fingerprint    bytea not null,
    constraint duty_plan_in_opened_community foreign key (community_code) references opened_community (code),
    constraint duty_plan_capacity check (capacity between 1 and 1000),
    constraint duty_plan_bands check (cardinality(bands) between 1 and 24),
    constraint duty_plan_weekdays check (cardinality(weekdays) between 1 and 7 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7])
);
comment on table duty_plan is 'A duty that returns: its bands (start in Asia/Shanghai, minutes) on its weekdays (1 is Monday). Shifts are generated from it for a span of days, each with an id that follows from plan, day and band.';
create index duty_plan_by_community on duty_plan (community_code, made_at, id);
alter table duty_plan enable row level security;
alter table duty_plan force row level security;
create policy duty_plan_area on duty_plan to ${runtime} using (community_code = any ((select scope_codes())::text[]));
grant select, insert on duty_plan to ${runtime};
