-- As before (V202611230202); a duty made of several posts is held to the least of their limits, in whichever order they were booked.
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
    select count(*), coalesce(bool_or(tstzrange(b.starts_at, served_until(b)) && tstzrange(s.starts_at - near, s.ends_at + near)), false)
    into others, beside from booking b
    where b.volunteer_id = who and b.shift_id <> of_shift and b.status in ('BOOKED', 'OFFERED', 'ATTENDED')
    and tstzrange(b.starts_at, b.ends_at)
        && tstzrange(s.starts_at - make_interval(days => r.days_in_row + 1), s.ends_at + make_interval(days => r.days_in_row + 1));
    if not beside and others < r.days_in_row and s.ends_at - s.starts_at <= least(hours_a_day, make_interval(hours => r.hours_in_row))
    then
        return null;
    end if;

    with held as materialized (
        select b.shift_id, b.starts_at, b.ends_at as planned, served_until(b) as ends_at from booking b
        where b.volunteer_id = who and b.shift_id <> of_shift and b.status in ('BOOKED', 'OFFERED', 'ATTENDED')
        and tstzrange(b.starts_at, b.ends_at)
            && tstzrange(s.starts_at - make_interval(days => r.days_in_row + 1), s.ends_at + make_interval(days => r.days_in_row + 1))
        union all select s.id, s.starts_at, s.ends_at, s.ends_at),
    -- Shifts no farther apart than a break are one duty.
    parted as (
        select h.*, case when h.starts_at - max(h.ends_at) over earlier <= pause then 0 else 1 end as parts from held h
        window earlier as (order by h.starts_at rows between unbounded preceding and 1 preceding)),
    duties as (select p.*, sum(p.parts) over (order by p.starts_at) as duty from parted p),
    hours_in_row as (
        select 1 from duties d where d.duty = (select own.duty from duties own where own.shift_id = s.id)
        having sum(d.ends_at - d.starts_at) > make_interval(hours => min((
            select p.hours_in_row from post_rule p
            where p.post = (select o.post from shift o where o.id = d.shift_id)
            and p.valid_from <= (d.starts_at at time zone 'Asia/Shanghai')::date
            order by p.valid_from desc limit 1)))),
    -- The fullest 24 hours begin or end with a shift.
    full_day as (
        select 1 from (select starts_at as at from held union select ends_at - whole_day from held) w
        join held h on h.starts_at < w.at + whole_day and h.ends_at > w.at
        where w.at > s.starts_at - whole_day and w.at < s.ends_at
        group by w.at
        having sum(least(h.ends_at, w.at + whole_day) - greatest(h.starts_at, w.at)) > hours_a_day),
    gaps as (
        select s.starts_at - max(h.ends_at) filter (where h.planned <= s.starts_at) as before,
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
