alter table booking add column reminded_at timestamptz;
grant update (reminded_at) on booking to ${runtime};
create index booking_to_remind on booking (starts_at) where status = 'BOOKED' and reminded_at is null;

create policy volunteer_asked on volunteer for select to current_user using (true);
create policy notice_asked on notice for select to current_user using (true);

-- Tells idle people about a shift that lacks hands: known in its street, with the skills, free and rested, and not told before. For
-- who runs the shift; she learns how many were told, not who.
create function call_out(of_shift uuid, at timestamptz) returns integer
    security definer set search_path = public, pg_temp language sql
    begin atomic
        with told as (
            insert into notice (volunteer_id, shift_id, community_code, kind, made_at)
            select v.id, s.id, s.community_code, 'CALL_OUT', at
            from shift s join volunteer v on v.community_code is null
            where s.id = of_shift and scope_person() is null and s.community_code = any (scope_codes())
            and s.cancelled_at is null and s.booked < s.capacity and s.ends_at > at and 'VOLUNTEER' = any (s.open_to)
            and (select r.needs from post_rule r where r.post = s.post and r.valid_from <= (s.starts_at at time zone 'Asia/Shanghai')::date
                 order by r.valid_from desc limit 1) <@ v.skills
            and exists (select from booking k where k.volunteer_id = v.id and left(k.community_code, 9) = left(s.community_code, 9)
                        and not k.staff)
            and not exists (select from booking b where b.volunteer_id = v.id
                            and (b.shift_id = s.id and b.status in ('BOOKED', 'WAITING', 'OFFERED', 'ATTENDED')
                                 or b.status in ('BOOKED', 'OFFERED', 'ATTENDED')
                                    and tstzrange(b.starts_at, b.ends_at) && tstzrange(s.starts_at, s.ends_at)))
            and not exists (select from notice n where n.volunteer_id = v.id and n.shift_id = s.id and n.kind = 'CALL_OUT')
            and rest_broken(v.id, s.id, false) is null
            order by v.id limit 500
            returning 1)
        select count(*)::integer from told;
    end;
revoke execute on function call_out(uuid, timestamptz) from public;
grant execute on function call_out(uuid, timestamptz) to ${runtime};
