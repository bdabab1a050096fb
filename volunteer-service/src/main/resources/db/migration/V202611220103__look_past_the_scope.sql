-- Two questions whose answers lie in other people's bookings. Each answers one number or one yes about one booking and shows no row.
-- They run as the owner of the tables, who cannot log in and whom this policy lets read.
create policy booking_asked on booking for select to current_user using (true);

-- The caller sees the booking already; the answer is how many wait up to and including it.
create function waiting_position(waiter uuid) returns integer
    stable security definer set search_path = public, pg_temp language sql
    return (select count(*) from booking mine
            join booking ahead on ahead.shift_id = mine.shift_id and ahead.status = 'WAITING' and ahead.ticket <= mine.ticket
            where mine.id = waiter and mine.status = 'WAITING')::integer;

-- Whether one who waits on the shift of the running act holds a place elsewhere at the same time. Of other shifts it tells nothing.
create function holds_overlap(waiter uuid) returns boolean
    stable security definer set search_path = public, pg_temp language sql
    return exists (select from booking w
                   join booking held on held.volunteer_id = w.volunteer_id
                        and tstzrange(held.starts_at, held.ends_at) && tstzrange(w.starts_at, w.ends_at)
                        and held.status in ('BOOKED', 'OFFERED', 'ATTENDED')
                   where w.id = waiter and w.status = 'WAITING' and w.shift_id = scope_shift());

revoke execute on function waiting_position(uuid), holds_overlap(uuid) from public;
grant execute on function waiting_position(uuid), holds_overlap(uuid) to ${runtime};
