-- Who keeps a profile can be called before she has booked anything: as what she may book, and where.
alter table volunteer add column books_as text[] not null default '{}';
comment on column volunteer.books_as is 'As what, and in which areas, she could book when she last saved her profile, as VOLUNTEER@440705001. Says whom to call out; gives no right.';
grant update (books_as) on volunteer to ${runtime};

-- Tells idle people about a shift that lacks hands: who may book it by her profile or has helped in its street, with the skills, free and
-- rested, not told before; in the last two hours only who is ready at short notice. For who runs the shift; she learns how many were
-- told, not who. Of a shift that nobody can book yet, nobody is told.
create or replace function call_out(of_shift uuid, at timestamptz) returns integer
    security definer set search_path = public, pg_temp language sql
    begin atomic
        with told as (
            insert into notice (volunteer_id, shift_id, community_code, kind, made_at)
            select v.id, s.id, s.community_code, 'CALL_OUT', at
            from shift s join volunteer v on v.community_code is null
            cross join lateral (
                select coalesce(bool_or(split_part(g, '@', 1) = any (s.open_to)), false) as admitted,
                       coalesce(bool_or(split_part(g, '@', 1) <> 'VOLUNTEER'), false) as staff
                from unnest(v.books_as) g where s.community_code ^@ split_part(g, '@', 2)) may
            where s.id = of_shift and scope_person() is null and s.community_code = any (scope_codes())
            and s.cancelled_at is null and s.booked < s.capacity and s.ends_at > at
            and (s.release_at is null or s.release_at <= at) and (s.access <> 'DRAW' or s.drawn_at is not null)
            and (v.short_notice or at < s.starts_at - interval '2 hours')
            and (select r.needs from post_rule r where r.post = s.post and r.valid_from <= (s.starts_at at time zone 'Asia/Shanghai')::date
                 order by r.valid_from desc limit 1) <@ v.skills
            and (may.admitted
                 or 'VOLUNTEER' = any (s.open_to)
                    and exists (select from booking k where k.volunteer_id = v.id and left(k.community_code, 9) = left(s.community_code, 9)
                                and not k.staff))
            and not exists (select from booking b where b.volunteer_id = v.id
                            and (b.shift_id = s.id and b.status in ('BOOKED', 'WAITING', 'OFFERED', 'ATTENDED')
                                 or b.status in ('BOOKED', 'OFFERED', 'ATTENDED')
                                    and tstzrange(b.starts_at, b.ends_at) && tstzrange(s.starts_at, s.ends_at)))
            and not exists (select from notice n where n.volunteer_id = v.id and n.shift_id = s.id and n.kind = 'CALL_OUT')
            and rest_broken(v.id, s.id, may.staff) is null
            order by v.id limit 500
            returning 1)
        select count(*)::integer from told;
    end;
