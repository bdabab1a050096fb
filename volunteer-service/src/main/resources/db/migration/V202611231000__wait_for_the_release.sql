-- As before (V202611221100); a line whose shift is not released yet, because the release was put off, does not move until it is.
create or replace function lines_due(at timestamptz) returns setof uuid
    stable security definer set search_path = public, pg_temp language sql
    begin atomic
        select b.shift_id from booking b
        where scope_person() is null and b.community_code = any (scope_codes())
        and b.status = 'OFFERED' and b.offer_expires_at <= at
        union
        select s.id from shift s
        where scope_person() is null and s.community_code = any (scope_codes())
        and s.cancelled_at is null and s.waiting > 0 and s.booked < s.capacity and s.starts_at > at
        and (s.release_at is null or s.release_at <= at)
        and exists (select from booking w where w.shift_id = s.id and w.status = 'WAITING'
                    and not exists (select from booking held where held.volunteer_id = w.volunteer_id
                                    and tstzrange(held.starts_at, held.ends_at) && tstzrange(w.starts_at, w.ends_at)
                                    and held.status in ('BOOKED', 'OFFERED', 'ATTENDED'))
                    and rest_broken(w.volunteer_id, w.shift_id, w.staff) is null);
    end;
