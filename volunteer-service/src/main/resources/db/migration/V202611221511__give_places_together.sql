-- Serves those who ask for one shift, in their order, under its lock: a place while one is left, else a position in the line.
-- asked: [{booking, person, name, shortNotice, staff, at}]. Each is written in a scope of her own, one after the other: the person is
-- opened as the door opens her, and of the areas no more than the shift's community. A rule that the database finds broken costs her
-- own answer and nobody else's: lost names it. It ends with nothing open.
create function give_places(of_shift uuid, code text, line_limit integer, asked jsonb)
    returns table (booking uuid, placed boolean, place_in_line integer, lost text)
    set search_path = public, pg_temp language plpgsql as
$$
declare
    s shift;
    one record;
    taken integer;
    queued integer;
    last bigint;
begin
    perform set_config('app.codes', array[code]::text, true), set_config('app.estates', '{}', true),
            set_config('app.grids', '{}', true), set_config('app.household', '', true), set_config('app.person', '', true),
            set_config('app.shift', '', true);
    select * into s from shift where shift.id = of_shift for update;
    taken := s.booked;
    queued := s.waiting;
    last := s.last_ticket;
    -- All persons' locks in one order, after the shift's: two shifts that serve the same people do not wait for each other.
    perform pg_advisory_xact_lock(hashtextextended(a.person::text, 0))
    from (select distinct b.person from jsonb_to_recordset(asked) b (person uuid) order by 1) a
    where s.booked < s.capacity;

    for one in
        select * from jsonb_to_recordset(asked)
            a (booking uuid, person uuid, name text, "shortNotice" boolean, staff boolean, at timestamptz)
    loop
        booking := one.booking;
        placed := taken < s.capacity;
        place_in_line := case when not placed then queued + 1 end;
        lost := case when s.id is null or s.cancelled_at is not null or s.ends_at <= one.at
                          or not placed and queued >= line_limit then 'gone' end;
        if lost is null then
            begin
                perform set_config('app.person', one.person::text, true);
                insert into volunteer (id, name, since) values (one.person, one.name, one.at)
                on conflict (id) do update set name = excluded.name where volunteer.name <> excluded.name;
                insert into booking (id, shift_id, community_code, volunteer_id, starts_at, ends_at, status, short_notice, ticket,
                                     booked_at, staff)
                values (one.booking, s.id, s.community_code, one.person, s.starts_at, s.ends_at,
                        case when placed then 'BOOKED' else 'WAITING' end, one."shortNotice", last + 1, one.at, one.staff);
                last := last + 1;
                if placed then taken := taken + 1; else queued := queued + 1; end if;
            exception when unique_violation or exclusion_violation or check_violation then
                get stacked diagnostics lost = constraint_name;
            end;
        end if;
        return next;
    end loop;

    perform set_config('app.person', '', true);
    if last > s.last_ticket then
        update shift set booked = taken, waiting = queued, last_ticket = last where id = s.id;
    end if;
    perform set_config('app.codes', '{}', true);
end
$$;
revoke execute on function give_places(uuid, text, integer, jsonb) from public;
grant execute on function give_places(uuid, text, integer, jsonb) to ${runtime};
