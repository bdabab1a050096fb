create table daily_summary (
    community_code text not null references opened_community (code),
    "on"           date not null,
    orders_open    int not null,
    orders_overdue int not null,
    medicine_open  int not null,
    primary key (community_code, "on")
);
comment on table daily_summary is 'The numbers of each community at the end of each day in Asia/Shanghai, for trends (design, rule 11).';

alter table daily_summary enable row level security;
alter table daily_summary force row level security;
create policy daily_summary_area on daily_summary to ${runtime}
    using (community_code = any ((select scope_codes())::text[]));
grant select, insert on daily_summary to ${runtime};
