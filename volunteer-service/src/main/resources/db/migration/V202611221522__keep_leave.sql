create table calendar_day (
    day        date not null,
    valid_from date not null,
    rest       boolean not null,
    name       text not null,
    source     text not null,
    constraint calendar_day_pkey primary key (day, valid_from),
    constraint calendar_day_in_time check (valid_from <= day)
);
comment on table calendar_day is 'Days that are not what their weekday says: public holidays (rest) and moved working weekends (not rest), as announced (source) on the day valid_from; of several announcements the newest holds.';
grant select, insert on calendar_day to ${runtime};

create function is_rest_day(of_day date) returns boolean
    stable set search_path = public, pg_temp language sql
    return coalesce((select c.rest from calendar_day c where c.day = of_day order by c.valid_from desc limit 1),
                    extract(isodow from of_day) >= 6);

-- A balance is of a person in a community: who runs it sees its own ledger whole and no other.
create table leave_account (
    community_code text not null,
    volunteer_id   uuid not null,
    minutes        integer not null,
    constraint leave_account_pkey primary key (community_code, volunteer_id),
    constraint leave_account_in_opened_community foreign key (community_code) references opened_community (code),
    constraint leave_account_of_volunteer foreign key (volunteer_id) references volunteer (id),
    constraint leave_never_below_zero check (minutes >= 0)
);
comment on table leave_account is 'Compensatory leave that is left: the sum of a person''s entries in a community, kept by the entries'' own trigger.';

create table leave_entry (
    id             uuid primary key,
    community_code text not null,
    volunteer_id   uuid not null,
    kind           text not null,
    minutes        integer not null,
    day            date not null,
    booking_id     uuid,
    counters       uuid,
    reason         text,
    made_by        uuid,
    made_at        timestamptz not null,
    fingerprint    bytea,
    constraint leave_entry_in_opened_community foreign key (community_code) references opened_community (code),
    constraint leave_entry_of_volunteer foreign key (volunteer_id) references volunteer (id),
    constraint leave_entry_of_booking foreign key (booking_id) references booking (id),
    constraint leave_entry_counters foreign key (counters) references leave_entry (id),
    constraint leave_countered_once unique (counters),
    constraint leave_entry_kind check (case kind
        when 'EARNED' then minutes > 0 and booking_id is not null and counters is null
        when 'TAKEN' then minutes < 0 and booking_id is null and counters is null and made_by is not null
        when 'COUNTER' then minutes <> 0 and counters is not null else false end)
);
comment on table leave_entry is 'The ledger of compensatory leave (调休), never changed: EARNED by minutes on duty on a rest day, TAKEN as recorded by those who run the shifts, COUNTER takes an entry back whole.';
create index leave_entry_of_person on leave_entry (community_code, volunteer_id, made_at desc, id);
create index leave_entry_by_booking on leave_entry (booking_id) where kind = 'EARNED';
create index leave_entry_own on leave_entry (volunteer_id, made_at desc, id);

alter table leave_account enable row level security;
alter table leave_account force row level security;
create policy leave_account_own on leave_account for select to ${runtime} using (volunteer_id = (select scope_person()));
create policy leave_account_run on leave_account for select to ${runtime}
    using ((select scope_person()) is null and community_code = any ((select scope_codes())::text[]));
create policy leave_account_kept on leave_account to current_user using (true);
grant select on leave_account to ${runtime};

alter table leave_entry enable row level security;
alter table leave_entry force row level security;
create policy leave_entry_own on leave_entry for select to ${runtime} using (volunteer_id = (select scope_person()));
create policy leave_entry_run on leave_entry for select to ${runtime}
    using ((select scope_person()) is null and community_code = any ((select scope_codes())::text[]));
-- What is earned follows from attendance alone.
create policy leave_entry_recorded on leave_entry for insert to ${runtime}
    with check ((select scope_person()) is null and community_code = any ((select scope_codes())::text[]) and kind <> 'EARNED');
create policy leave_entry_kept on leave_entry to current_user using (true);
grant select, insert on leave_entry to ${runtime};

create function add_to_account() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    -- First there, then added to: a constraint looks at the row that is proposed before a conflict is noticed.
    insert into leave_account values (new.community_code, new.volunteer_id, 0) on conflict do nothing;
    update leave_account set minutes = minutes + new.minutes
        where community_code = new.community_code and volunteer_id = new.volunteer_id;
    return null;
end
$$;
create trigger leave_entry_added after insert on leave_entry for each row execute function add_to_account();

-- What a duty of staff has earned follows what is credited, whoever records it and however often: what was earned for a day and no longer
-- holds is countered, what holds and is not there is added. New before old, so that leave taken from it stays covered where it can.
create function keep_leave() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    tz constant text := 'Asia/Shanghai';
    began timestamptz := greatest(new.checked_in_at, new.starts_at);
    ended timestamptz := greatest(new.checked_in_at, new.starts_at) + make_interval(mins => coalesce(new.credited_minutes, 0));
    days date[];
    owed integer[];
begin
    select coalesce(array_agg(m.day), '{}'), coalesce(array_agg(m.minutes), '{}') into days, owed from (
        select d.day::date as day,
               floor(extract(epoch from least(ended, (d.day + interval '1 day') at time zone tz)
                                        - greatest(began, d.day at time zone tz)) / 60)::integer as minutes
        from generate_series(date_trunc('day', began at time zone tz), ended at time zone tz, interval '1 day') d (day)
        where is_rest_day(d.day::date)) m
    where m.minutes > 0;
    insert into leave_entry (id, community_code, volunteer_id, kind, minutes, day, booking_id, reason, made_by, made_at)
    select uuidv7(), new.community_code, new.volunteer_id, 'EARNED', o.minutes, o.day, new.id, new.record_reason, new.recorded_by, now()
    from unnest(days, owed) o (day, minutes)
    where not exists (select from leave_entry e where e.booking_id = new.id and e.kind = 'EARNED' and e.day = o.day and e.minutes = o.minutes
                      and not exists (select from leave_entry c where c.counters = e.id));
    insert into leave_entry (id, community_code, volunteer_id, kind, minutes, day, counters, reason, made_by, made_at)
    select uuidv7(), e.community_code, e.volunteer_id, 'COUNTER', -e.minutes, e.day, e.id, new.record_reason, new.recorded_by, now()
    from leave_entry e
    where e.booking_id = new.id and e.kind = 'EARNED' and not exists (select from leave_entry c where c.counters = e.id)
    and not exists (select from unnest(days, owed) o (day, minutes) where o.day = e.day and o.minutes = e.minutes);
    return null;
end
$$;
-- Also where nothing has changed: when a day becomes one of rest afterwards, its duties are looked at once more.
create trigger booking_leave_kept after update of credited_minutes on booking for each row
    when (new.staff and (new.credited_minutes is not null or old.credited_minutes is not null)) execute function keep_leave();
revoke execute on function add_to_account(), keep_leave() from public;
