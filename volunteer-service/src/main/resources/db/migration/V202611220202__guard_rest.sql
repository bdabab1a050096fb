create table rest_waiver (
    shift_id       uuid not null,
    community_code text not null,
    volunteer_id   uuid not null,
    reason         text not null,
    waived_by      uuid not null,
    waived_at      timestamptz not null,
    constraint rest_waiver_pkey primary key (shift_id, volunteer_id),
    constraint rest_waiver_in_opened_community foreign key (community_code) references opened_community (code),
    constraint rest_waiver_for_a_reason check (reason <> '')
);
comment on table rest_waiver is 'That one person may do one shift with less rest than the rules ask for: by whose word, and why. Kept for good.';
alter table rest_waiver enable row level security;
alter table rest_waiver force row level security;
create policy rest_waiver_run on rest_waiver to ${runtime}
    using ((select scope_person()) is null and community_code = any ((select scope_codes())::text[]));
grant select, insert on rest_waiver to ${runtime};

-- As whom a person does a shift: the hours of staff and of volunteers differ.
alter table booking add column staff boolean not null default false;

-- The questions below run as the owner of the tables, who cannot log in; each shows no row.
create policy rest_waiver_asked on rest_waiver for select to current_user using (true);
create policy shift_asked on shift for select to current_user using (true);

-- Which rule of rest a shift would break for a person, beside the places she holds; null if none, or if it was waived.
-- Not for the running service: it asks the two below.
create function rest_broken(who uuid, of_shift uuid, as_staff boolean) returns text
    stable security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    s shift;
    r post_rule;
    whole_day interval := interval '24 hours';
    pause interval;
    broken text;
begin
    select * into s from shift where id = of_shift;
    select * into r from post_rule where post = s.post and valid_from <= (s.starts_at at time zone 'Asia/Shanghai')::date
        order by valid_from desc limit 1;
    if r.post is null then return null; end if;
    pause := make_interval(mins => r.break_minutes);
    with held as materialized (
        select b.starts_at, b.ends_at from booking b
        where b.volunteer_id = who and b.shift_id <> of_shift and b.status in ('BOOKED', 'OFFERED', 'ATTENDED')
        and tstzrange(b.starts_at, b.ends_at)
            && tstzrange(s.starts_at - make_interval(days => r.days_in_row + 1), s.ends_at + make_interval(days => r.days_in_row + 1))
        union all select s.starts_at, s.ends_at),
    -- Shifts no farther apart than a break are one duty.
    parted as (
        select h.*, case when h.starts_at - max(h.ends_at) over earlier <= pause then 0 else 1 end as parts from held h
        window earlier as (order by h.starts_at rows between unbounded preceding and 1 preceding)),
    duties as (select p.*, sum(p.parts) over (order by p.starts_at) as duty from parted p),
    hours_in_row as (
        select 1 from duties d group by d.duty
        having bool_or(d.starts_at = s.starts_at) and sum(d.ends_at - d.starts_at) > make_interval(hours => r.hours_in_row)),
    -- The fullest 24 hours begin or end with a shift.
    full_day as (
        select 1 from (select starts_at as at from held union select ends_at - whole_day from held) w
        join held h on h.starts_at < w.at + whole_day and h.ends_at > w.at
        where w.at > s.starts_at - whole_day and w.at < s.ends_at
        group by w.at
        having sum(least(h.ends_at, w.at + whole_day) - greatest(h.starts_at, w.at))
               > make_interval(hours => case when as_staff then r.staff_hours else r.volunteer_hours end)),
    gaps as (
        select s.starts_at - max(h.ends_at) filter (where h.ends_at <= s.starts_at) as before,
               min(h.starts_at) filter (where h.starts_at >= s.ends_at) - s.ends_at as after from held h),
    days as (
        select d.day, d.day - (row_number() over (order by d.day))::integer as run
        from (select distinct (h.starts_at at time zone 'Asia/Shanghai')::date as day from held h) d)
    select case
        when exists (select from full_day) then 'HOURS_IN_A_DAY'
        when exists (select from hours_in_row) then 'HOURS_IN_A_ROW'
        when exists (select from gaps g where (g.before > pause and g.before < make_interval(hours => r.rest_hours))
                     or (g.after > pause and g.after < make_interval(hours => r.rest_hours))) then 'REST_BETWEEN'
        when exists (select from days d group by d.run having count(*) > r.days_in_row
                     and bool_or(d.day = (s.starts_at at time zone 'Asia/Shanghai')::date)) then 'DAYS_IN_A_ROW'
        end into broken;
    if broken is not null and exists (select from rest_waiver w where w.shift_id = of_shift and w.volunteer_id = who) then
        return null;
    end if;
    return broken;
end
$$;

-- The same for the caller herself.
create function own_rest_broken(of_shift uuid, as_staff boolean) returns text
    stable security definer set search_path = public, pg_temp language sql cost 1000
    return rest_broken(scope_person(), of_shift, as_staff);

-- Whether one who waits on the shift of the running act would break a rule of rest with it. Of other shifts it tells nothing.
create function lacks_rest(waiter uuid) returns boolean
    stable security definer set search_path = public, pg_temp language sql
    return exists (select from booking w where w.id = waiter and w.status = 'WAITING' and w.shift_id = scope_shift()
                   and rest_broken(w.volunteer_id, w.shift_id, w.staff) is not null);

-- The database says so, whatever the code does: under the person's lock, with what others have committed by then.
create function keep_rest() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.volunteer_id::text, 0));
    if rest_broken(new.volunteer_id, new.shift_id, new.staff) is not null then
        raise exception using errcode = 'check_violation', constraint = 'booking_rest', message = 'booking_rest';
    end if;
    return new;
end
$$;

create trigger booking_rest_of_new before insert on booking for each row
    when (new.status in ('BOOKED', 'OFFERED', 'ATTENDED')) execute function keep_rest();
create trigger booking_rest_of_moved before update of status on booking for each row
    when (new.status in ('BOOKED', 'OFFERED', 'ATTENDED') and old.status not in ('BOOKED', 'OFFERED', 'ATTENDED'))
    execute function keep_rest();

revoke execute on function rest_broken(uuid, uuid, boolean), own_rest_broken(uuid, boolean), lacks_rest(uuid), keep_rest() from public;
grant execute on function own_rest_broken(uuid, boolean), lacks_rest(uuid) to ${runtime};
