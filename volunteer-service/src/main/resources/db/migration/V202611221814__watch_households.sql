create table shift_watch (
    shift_id       uuid primary key,
    community_code text not null,
    case_id        uuid not null,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    called_off     boolean not null default false,
    -- The times are the shift's own, also when it is shortened.
    constraint shift_watch_of_shift foreign key (shift_id, community_code, starts_at, ends_at)
        references shift (id, community_code, starts_at, ends_at) on update cascade,
    -- One team for a household at a time, whatever its bands.
    constraint shift_watch_one_team exclude using gist (case_id with =, tstzrange(starts_at, ends_at) with &&) where (not called_off)
);
comment on table shift_watch is 'Which case under observation a watch is for. Apart from its shift, which all who book may see: the door is for those who run the shift and those who are on duty at it.';
alter table shift_watch enable row level security;
alter table shift_watch force row level security;
create policy shift_watch_run on shift_watch to ${runtime}
    using ((select scope_person()) is null and community_code = any ((select scope_codes())::text[]));
create policy shift_watch_on_duty on shift_watch for select to ${runtime}
    using (shift_id in (select b.shift_id from booking b
                        where b.volunteer_id = (select scope_person()) and b.status = 'ATTENDED' and b.checked_out_at is null));
create policy shift_watch_kept on shift_watch to current_user using (true);
grant select, insert on shift_watch to ${runtime};

-- Called off, the household is free for another team.
create function call_off_watch() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    update shift_watch set called_off = true where shift_id = new.id;
    return null;
end
$$;
revoke execute on function call_off_watch() from public;
create trigger shift_watch_called_off after update of cancelled_at on shift for each row
    when (new.post = 'HOUSEHOLD_WATCH' and new.cancelled_at is not null) execute function call_off_watch();

alter table duty_plan
    add column case_id uuid,
    add constraint duty_plan_case check (case_id is null or post = 'HOUSEHOLD_WATCH');
comment on column duty_plan.case_id is 'The case that each shift of the plan watches.';
grant update (case_id) on duty_plan to ${runtime};
