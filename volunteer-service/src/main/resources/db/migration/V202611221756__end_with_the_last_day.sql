-- The last day in Shanghai of something that ends at a moment: what ends at midnight ends on the day before.
create function last_day(until timestamptz) returns date
    immutable parallel safe set search_path = public, pg_temp language sql
    return ((until - interval '1 microsecond') at time zone 'Asia/Shanghai')::date;

-- As before (V202611221510), but a secondee has no shift either that only ends after her last day: she could not check out of it.
create or replace function rest_broken(who uuid, of_shift uuid, as_staff boolean) returns text
    stable security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    s shift;
    r post_rule;
    whole_day interval := interval '24 hours';
    pause interval;
    near interval;
    hours_a_day interval;
    others integer;
    beside boolean;
    broken text;
begin
    select * into s from shift where id = of_shift;
    if as_staff and exists (select from staff_login l join secondee d on d.login = l.login
                            where l.person = who and d.community_code = s.community_code
                            and d.ends_on < last_day(s.ends_at)) then
        return 'SECONDMENT_ENDED';
    end if;
    select * into r from post_rule where post = s.post and valid_from <= (s.starts_at at time zone 'Asia/Shanghai')::date
        order by valid_from desc limit 1;
    if r.post is null then return null; end if;
    pause := make_interval(mins => r.break_minutes);
    hours_a_day := make_interval(hours => case when as_staff then r.staff_hours else r.volunteer_hours end);

    -- Most people hold few other places, none of them near: then a shift is a duty and a day by itself, and a look at what she holds
    -- is enough. It must answer null only where what follows would.
    near := greatest(whole_day, pause, make_interval(hours => r.rest_hours));
    select count(*), coalesce(bool_or(tstzrange(b.starts_at, b.ends_at) && tstzrange(s.starts_at - near, s.ends_at + near)), false)
    into others, beside from booking b
    where b.volunteer_id = who and b.shift_id <> of_shift and b.status in ('BOOKED', 'OFFERED', 'ATTENDED')
    and tstzrange(b.starts_at, b.ends_at)
        && tstzrange(s.starts_at - make_interval(days => r.days_in_row + 1), s.ends_at + make_interval(days => r.days_in_row + 1));
    if not beside and others < r.days_in_row and s.ends_at - s.starts_at <= least(hours_a_day, make_interval(hours => r.hours_in_row))
    then
        return null;
    end if;

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
        having sum(least(h.ends_at, w.at + whole_day) - greatest(h.starts_at, w.at)) > hours_a_day),
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

-- Until when the right of a login lasts, as it was when it last acted here as a grid worker.
alter table staff_login add column until date, add column acted_on date;
comment on column staff_login.until is 'The last day of its grants as a grid worker when it last acted (acted_on); null: one of them has no end.';

-- Remembers by which name the person of the running act logs in, and until when. Answers the last day of her secondment where it is
-- over: in the community of what she acts on (a shift, a booking, a hand-over or a swap), or everywhere.
drop function secondment_over(text, date);
create function secondment_over(by_name text, today date, until date, acts_on uuid) returns date
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    community text;
begin
    if scope_person() is null then return null; end if;
    if not exists (select from staff_login l where l.login = by_name and l.person = scope_person()
                   and l.until is not distinct from secondment_over.until and l.acted_on = today) then
        insert into staff_login as l (login, person, until, acted_on) values (by_name, scope_person(), secondment_over.until, today)
        on conflict (login) do update set person = excluded.person, until = excluded.until, acted_on = excluded.acted_on;
    end if;
    select coalesce((select s.community_code from shift s where s.id = acts_on), (select b.community_code from booking b where b.id = acts_on),
                    (select h.community_code from hand_over h where h.id = acts_on), (select w.community_code from swap w where w.id = acts_on))
        into community;
    return coalesce(
        (select s.ends_on from secondee s where s.login = by_name and s.community_code = community and s.ends_on < today),
        (select max(s.ends_on) from secondee s where s.login = by_name having max(s.ends_on) < today));
end
$$;

-- What is known of the ends of these logins, for those who run shifts: of one that never acted, nothing.
create function login_ends(logins text[]) returns table (login text, until date)
    stable security definer set search_path = public, pg_temp language sql
    begin atomic
        select l.login, l.until from staff_login l
        where l.login = any (logins) and l.acted_on is not null and scope_person() is null and cardinality(scope_codes()) > 0;
    end;
revoke execute on function last_day(timestamptz), secondment_over(text, date, date, uuid), login_ends(text[]) from public;
grant execute on function last_day(timestamptz), secondment_over(text, date, date, uuid), login_ends(text[]) to ${runtime};
