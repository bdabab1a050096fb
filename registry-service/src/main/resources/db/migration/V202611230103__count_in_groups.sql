-- A roster writes tens of thousands of rows in one statement: what they change is added up as it is read, not row by row in a list.
create or replace function count_households() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    steps household_step[];
begin
    if tg_op = 'INSERT' then
        select array_agg(row (s.community_code, s.building_id, s.unit_id, s.grid_id, s.step)::household_step) into steps
        from (select a.community_code, a.building_id, a.unit_id, a.grid_id, count(*)::integer as step from arrived a group by 1, 2, 3, 4) s;
    else
        select array_agg(row (s.community_code, s.building_id, s.unit_id, s.grid_id, s.step)::household_step) into steps
        from (select c.community_code, c.building_id, c.unit_id, c.grid_id, sum(c.step)::integer as step
              from (select community_code, building_id, unit_id, grid_id, 1 as step from arrived
                    union all
                    select community_code, building_id, unit_id, grid_id, -1 from gone) c
              group by 1, 2, 3, 4 having sum(c.step) <> 0) s;
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

create or replace function count_residents() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    steps resident_step[];
    touched text[];
    today date := china_today();
begin
    if tg_op = 'INSERT' then
        select array_agg(row (s.community_code, s.birth_year, s.present, s.needs_care, s.step)::resident_step) into steps
        from (select a.community_code, a.birth_year, a.presence = 'PRESENT' as present, a.needs_care, count(*)::integer as step
              from arrived a where a.presence <> 'MOVED_OUT' group by 1, 2, 3, 4) s;
    else
        select array_agg(row (s.community_code, s.birth_year, s.present, s.needs_care, s.step)::resident_step) into steps
        from (select c.community_code, c.birth_year, c.presence = 'PRESENT' as present, c.needs_care, sum(c.step)::integer as step
              from (select community_code, birth_year, presence, needs_care, 1 as step from arrived
                    union all
                    select community_code, birth_year, presence, needs_care, -1 from gone) c
              where c.presence <> 'MOVED_OUT'
              group by 1, 2, 3, 4 having sum(c.step) <> 0) s;
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
