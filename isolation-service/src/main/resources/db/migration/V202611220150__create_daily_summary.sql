-- The numbers of each day at its end, for trends: one row a community and day, from its first case on.

create table daily_summary (
    community_code      text not null references opened_community (code),
    day                 date not null,
    households_observed int not null,
    persons_observed    int not null,
    checks_due          int not null,
    checks_done         int not null,
    checks_missing      int not null,
    abnormal            int not null,
    abnormal_unhandled  int not null,
    releases_due        int not null,
    kept_at             timestamptz not null,
    primary key (community_code, day)
);
comment on table daily_summary is 'The summary of each community as it stood at the end of the day. Never changed.';
alter table daily_summary enable row level security;
alter table daily_summary force row level security;
create policy daily_summary_area on daily_summary to ${runtime} using (community_code = any ((select scope_codes())::text[]));
grant select, insert on daily_summary to ${runtime};
