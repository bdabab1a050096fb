create table secondee_team (
    community_code text not null,
    name           text not null,
    estates        text[] not null,
    constraint secondee_team_pkey primary key (community_code, name),
    constraint secondee_team_in_opened_community foreign key (community_code) references opened_community (code),
    constraint secondee_team_posted check (cardinality(estates) between 1 and 50)
);
comment on table secondee_team is 'Seconded cadres who work together, and the estates they are posted to, by the names that people use.';

create table secondee (
    id             uuid primary key,
    community_code text not null,
    login          text not null,
    name           text not null,
    phone          bytea,
    unit           text,
    team           text not null,
    ends_on        date not null,
    imported_by    uuid not null,
    imported_at    timestamptz not null,
    constraint secondee_once unique (community_code, login),
    constraint secondee_of_team foreign key (community_code, team) references secondee_team (community_code, name)
);
comment on table secondee is 'A cadre seconded to a community until the end of a day, as the newest roster says. login: the name of her account. phone is sealed (AES-256-GCM), bound to this column and row.';
create index secondee_by_end on secondee (community_code, ends_on, id);
create index secondee_by_login on secondee (login);

create table staff_login (
    login  text primary key,
    person uuid not null
);
comment on table staff_login is 'Which person logs in by which name, for those who act as grid workers: so that a roster, which knows names of accounts, finds the bookings of its people.';
create index staff_login_of_person on staff_login (person);

alter table secondee_team enable row level security;
alter table secondee_team force row level security;
create policy secondee_team_run on secondee_team to ${runtime}
    using ((select scope_person()) is null and community_code = any ((select scope_codes())::text[]));
grant select, insert on secondee_team to ${runtime};
grant update (estates) on secondee_team to ${runtime};

alter table secondee enable row level security;
alter table secondee force row level security;
create policy secondee_run on secondee to ${runtime}
    using ((select scope_person()) is null and community_code = any ((select scope_codes())::text[]));
create policy secondee_asked on secondee for select to current_user using (true);
grant select, insert on secondee to ${runtime};
grant update (name, phone, unit, team, ends_on, imported_by, imported_at) on secondee to ${runtime};

alter table staff_login enable row level security;
alter table staff_login force row level security;
create policy staff_login_run on staff_login for select to ${runtime} using (login in (select s.login from secondee s));
create policy staff_login_kept on staff_login to current_user using (true) with check (true);
grant select on staff_login to ${runtime};

-- Remembers by which name the person of the running act logs in. Answers the last day of her secondment where all of hers are over,
-- else null.
create function secondment_over(by_name text, today date) returns date
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if scope_person() is null then return null; end if;
    if not exists (select from staff_login l where l.login = by_name and l.person = scope_person()) then
        insert into staff_login (login, person) values (by_name, scope_person())
        on conflict (login) do update set person = excluded.person;
    end if;
    return (select max(s.ends_on) from secondee s where s.login = by_name having max(s.ends_on) < today);
end
$$;
revoke execute on function secondment_over(text, date) from public;
grant execute on function secondment_over(text, date) to ${runtime};

-- As before, and first of all: a secondee has no shift after her last day, and nobody waives that.
create or replace function rest_broken(who uuid, of_shift uuid, as_staff boolean) returns text
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
    if as_staff and exists (select from staff_login l join secondee d on d.login = l.login
                            where l.person = who and d.community_code = s.community_code
                            and d.ends_on < (s.starts_at at time zone 'Asia/Shanghai')::date) then
        return 'SECONDMENT_ENDED';
    end if;
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

-- Who is given a place by those who run the shift is told.
alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (kind in ('MOVED_UP', 'OFFERED', 'OFFER_EXPIRED', 'SHIFT_CANCELLED', 'SHIFT_MOVED',
    'SHIFT_SHORTENED', 'REMINDER', 'CALL_OUT', 'DRAWN', 'NOT_DRAWN', 'SWAPPED', 'PLACE_GIVEN'));
