create table daily_summary (
    community_code text not null,
    day            date not null,
    shifts         integer not null,
    places         integer not null,
    booked         integer not null,
    waiting        integer not null,
    shifts_short   integer not null,
    kept_at        timestamptz not null,
    constraint daily_summary_pkey primary key (community_code, day),
    constraint daily_summary_in_opened_community foreign key (community_code) references opened_community (code)
);
comment on table daily_summary is 'The numbers of each community and day in Asia/Shanghai after the day has ended, for trends (design, rule 11). shifts_short: those of the day that were left with free places.';

alter table daily_summary enable row level security;
alter table daily_summary force row level security;
create policy daily_summary_area on daily_summary to ${runtime} using (community_code = any ((select scope_codes())::text[]));
grant select, insert on daily_summary to ${runtime};
