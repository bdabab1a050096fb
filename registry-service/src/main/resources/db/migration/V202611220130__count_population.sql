-- Counters kept in the transaction that changes what they count; a test compares them with a recount.
create table population_count (
    community_code  text primary key references opened_community,
    households      integer not null default 0,
    residents       integer not null default 0,
    present         integer not null default 0,
    with_need       integer not null default 0,
    elderly         integer not null default 0,
    elderly_born_by integer not null default 0
);
comment on table population_count is 'One row a community. with_need: residents with a care need of their own; elderly: the others who were born by elderly_born_by. Who moved out is in none.';

create table population_birth_year (
    community_code text not null references opened_community,
    birth_year     integer not null,
    residents      integer not null,
    primary key (community_code, birth_year)
);
comment on table population_birth_year is 'Residents without a care need of their own, by birth year: who of them is elderly changes with the calendar, not with a write.';

create table population_day (
    community_code text not null references opened_community,
    day            date not null,
    households     integer not null,
    residents      integer not null,
    present        integer not null,
    needing_care   integer not null,
    kept_at        timestamptz not null,
    primary key (community_code, day)
);
comment on table population_day is 'The summary of each day, for trends: the last state that day knew. A day without a row was like the one before it.';

do $policies$
declare
    scoped text;
begin
    foreach scoped in array array ['population_count', 'population_birth_year', 'population_day'] loop
        execute format('alter table %I enable row level security', scoped);
        execute format('alter table %I force row level security', scoped);
        execute format('create policy %I on %I for select to ${runtime} using (community_code = any ((select scope_codes())::text[]))',
                       scoped || '_area', scoped);
        execute format('create policy %I on %I to current_user using (true)', scoped || '_counting', scoped);
    end loop;
end
$policies$;
grant select on population_count, population_birth_year, population_day to ${runtime};

create function keep_population_day(codes text[], on_day date) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    insert into population_day as d (community_code, day, households, residents, present, needing_care, kept_at)
    select p.community_code, on_day, p.households, p.residents, p.present,
           p.with_need + coalesce((select sum(y.residents) from population_birth_year y
                                   where y.community_code = p.community_code and y.birth_year <= elderly_born_by(on_day)), 0), now()
    from population_count p where p.community_code = any (codes)
    order by p.community_code
    on conflict (community_code, day) do update
        set households = excluded.households, residents = excluded.residents, present = excluded.present,
            needing_care = excluded.needing_care, kept_at = excluded.kept_at;
$$;
comment on function keep_population_day is 'Keeps the state of these communities as that day''s; as the owner, because the running service may not write counters.';
revoke all on function keep_population_day from public;
grant execute on function keep_population_day to ${runtime};

create function china_today() returns date stable language sql return (now() at time zone 'Asia/Shanghai')::date;

create type household_step as (community_code text, building_id uuid, unit_id uuid, grid_id uuid, step integer);

create function count_households() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    steps household_step[];
begin
    if tg_op = 'INSERT' then
        select array_agg(row (a.community_code, a.building_id, a.unit_id, a.grid_id, 1)::household_step) into steps from arrived a;
    else
        select array_agg(row (s.community_code, s.building_id, s.unit_id, s.grid_id, s.step)::household_step) into steps
        from (select community_code, building_id, unit_id, grid_id, 1 as step from arrived
              union all
              select community_code, building_id, unit_id, grid_id, -1 from gone) s;
    end if;
    if steps is null then return null; end if;

    -- Rows are locked in key order before they are counted up: two loads side by side must not wait for each other in a ring.
    -- Not their keys: doors that came to lie in the same building hold these already, by their foreign keys.
    perform from grid g where g.id in (select s.grid_id from unnest(steps) s group by 1 having sum(s.step) <> 0) order by g.id for no key update;
    update grid g set households = g.households + c.step
    from (select s.grid_id, sum(s.step)::integer as step from unnest(steps) s group by 1 having sum(s.step) <> 0) c
    where g.id = c.grid_id;

    perform from building b where b.id in (select s.building_id from unnest(steps) s group by 1 having sum(s.step) <> 0) order by b.id for no key update;
    update building b set households = b.households + c.step
    from (select s.building_id, sum(s.step)::integer as step from unnest(steps) s group by 1 having sum(s.step) <> 0) c
    where b.id = c.building_id;

    perform from unit u where u.id in (select s.unit_id from unnest(steps) s group by 1 having sum(s.step) <> 0) order by u.id for no key update;
    update unit u set households = u.households + c.step
    from (select s.unit_id, sum(s.step)::integer as step from unnest(steps) s group by 1 having sum(s.step) <> 0) c
    where u.id = c.unit_id;

    insert into population_count as p (community_code, households)
    select s.community_code, sum(s.step) from unnest(steps) s group by 1 having sum(s.step) <> 0 order by 1
    on conflict (community_code) do update set households = p.households + excluded.households;
    perform keep_population_day(array(select s.community_code from unnest(steps) s group by 1 having sum(s.step) <> 0), china_today());
    return null;
end
$$;
create trigger household_counted after insert on household referencing new table as arrived
    for each statement execute function count_households();
create trigger household_recounted after update on household referencing old table as gone new table as arrived
    for each statement execute function count_households();

create type resident_step as (community_code text, birth_year integer, present boolean, needs_care boolean, step integer);

create function count_residents() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    steps resident_step[];
    touched text[];
    today date := china_today();
begin
    if tg_op = 'INSERT' then
        select array_agg(row (a.community_code, a.birth_year, a.presence = 'PRESENT', a.needs_care, 1)::resident_step) into steps
        from arrived a where a.presence <> 'MOVED_OUT';
    else
        select array_agg(row (s.community_code, s.birth_year, s.presence = 'PRESENT', s.needs_care, s.step)::resident_step) into steps
        from (select community_code, birth_year, presence, needs_care, 1 as step from arrived
              union all
              select community_code, birth_year, presence, needs_care, -1 from gone) s
        where s.presence <> 'MOVED_OUT';
    end if;
    if steps is null then return null; end if;
    touched := array(select distinct s.community_code from unnest(steps) s order by 1);

    insert into population_count as p (community_code, residents, present, with_need)
    select s.community_code, sum(s.step), coalesce(sum(s.step) filter (where s.present), 0), coalesce(sum(s.step) filter (where s.needs_care), 0)
    from unnest(steps) s group by 1 order by 1
    on conflict (community_code) do update
        set residents = p.residents + excluded.residents, present = p.present + excluded.present, with_need = p.with_need + excluded.with_need;

    insert into population_birth_year as y (community_code, birth_year, residents)
    select s.community_code, s.birth_year, sum(s.step) from unnest(steps) s
    where s.birth_year is not null and not s.needs_care group by 1, 2 having sum(s.step) <> 0 order by 1, 2
    on conflict (community_code, birth_year) do update set residents = y.residents + excluded.residents;

    update population_count p
    set elderly_born_by = elderly_born_by(today),
        elderly = coalesce((select sum(y.residents) from population_birth_year y
                            where y.community_code = p.community_code and y.birth_year <= elderly_born_by(today)), 0)
    where p.community_code = any (touched);
    perform keep_population_day(touched, today);
    return null;
end
$$;
create trigger resident_counted after insert on resident referencing new table as arrived
    for each statement execute function count_residents();
create trigger resident_recounted after update on resident referencing old table as gone new table as arrived
    for each statement execute function count_residents();
