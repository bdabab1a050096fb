-- As before (V202611230206); the bookings are locked before their people, like by everyone: who checks in meanwhile holds her booking and
-- then asks for her own lock.
create or replace function exchange_places(of_swap uuid, at timestamptz) returns void
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    w swap;
    given integer;
begin
    select * into w from swap where id = of_swap;
    perform from shift where id in (w.give_shift, w.want_shift) order by id for update;
    perform from booking where id in (w.give_booking, w.take_booking) order by id for update;
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
