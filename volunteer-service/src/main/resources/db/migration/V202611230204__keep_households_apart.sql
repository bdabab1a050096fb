-- A case lies in one community: what stands elsewhere under the same id keeps no team from it.
alter table shift_watch drop constraint shift_watch_one_team;
alter table shift_watch add constraint shift_watch_one_team
    exclude using gist (community_code with =, case_id with =, tstzrange(starts_at, ends_at) with &&) where (not called_off);

-- Hours are added up over a span of days of a community, and only what is credited.
create index booking_credited on booking (community_code, starts_at) include (volunteer_id, shift_id, organisation_id, credited_minutes)
    where credited_minutes is not null;
