-- As before (V202611221755); who waits in line for the shift that she gets by a swap leaves the line.
create or replace function exchange_places(of_swap uuid, at timestamptz) returns void
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    w swap;
    given integer;
begin
    select * into w from swap where id = of_swap;
    perform from shift where id in (w.give_shift, w.want_shift) order by id for update;
    perform pg_advisory_xact_lock(k.key)
        from (select hashtextextended(p::text, 0) as key from unnest(array[w.giver, w.taker]) p order by p offset 0) k;
    select * into w from swap where id = of_swap for update;
    if w.state is distinct from 'ASKED' or exists (
            select from shift s where s.id in (w.give_shift, w.want_shift)
            and (s.cancelled_at is not null or s.starts_at <= at or (s.approve_hand_over and scope_person() is not null)))
        or not (case when scope_person() is null then w.community_code = any (scope_codes()) and w.want_community = any (scope_codes())
                     else scope_person() = w.taker end) then
        raise exception using errcode = 'check_violation', constraint = 'swap_agreed', message = 'swap_agreed';
    end if;
    update swap set state = 'DONE', ended_at = at where id = of_swap;
    update booking set status = 'CANCELLED', cancelled_at = at where status = 'BOOKED'
        and (id = w.give_booking and volunteer_id = w.giver and shift_id = w.give_shift
             or id = w.take_booking and volunteer_id = w.taker and shift_id = w.want_shift);
    get diagnostics given = row_count;
    if given <> 2 then
        raise exception using errcode = 'check_violation', constraint = 'swap_held', message = 'swap_held';
    end if;
    with left_line as (
        update booking set status = 'CANCELLED', cancelled_at = at where status = 'WAITING'
            and (shift_id = w.want_shift and volunteer_id = w.giver or shift_id = w.give_shift and volunteer_id = w.taker)
        returning shift_id)
    update shift s set waiting = s.waiting - 1 from left_line l where s.id = l.shift_id;
    update shift set last_ticket = last_ticket + 1 where id in (w.give_shift, w.want_shift);
    insert into booking (id, shift_id, community_code, volunteer_id, starts_at, ends_at, status, short_notice, ticket, booked_at, staff)
    select uuidv7(), s.id, s.community_code, case when s.id = w.give_shift then w.taker else w.giver end, s.starts_at, s.ends_at,
           'BOOKED', true, s.last_ticket, at, case when s.id = w.give_shift then w.taker_staff else w.giver_staff end
    from shift s where s.id in (w.give_shift, w.want_shift) order by s.id;
    insert into notice (volunteer_id, shift_id, community_code, kind, made_at)
    values (w.giver, w.want_shift, w.want_community, 'SWAPPED', at), (w.taker, w.give_shift, w.community_code, 'SWAPPED', at);
end
$$;

-- As before (V202611221511); a release that was put off meanwhile holds as well.
create or replace function give_places(of_shift uuid, code text, line_limit integer, asked jsonb)
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
        lost := case when s.id is null or s.cancelled_at is not null or s.ends_at <= one.at or s.release_at > one.at
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
