-- As before (V202611221757), but people are looked at one after the other until enough are told: whether one has rested is a question of
-- its own, which was asked of everybody in the street before the first was told.
create or replace function call_out(of_shift uuid, at timestamptz) returns integer
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    s shift;
    needed text[];
    one record;
    told integer := 0;
    -- Each shift begins elsewhere among the people and goes round: else the same five hundred would be called to every one.
    begin_at uuid := md5(of_shift::text)::uuid;
    span uuid[];
begin
    select * into s from shift
    where id = of_shift and scope_person() is null and community_code = any (scope_codes())
    and cancelled_at is null and booked < capacity and ends_at > at
    and (release_at is null or release_at <= at) and (access <> 'DRAW' or drawn_at is not null);
    select r.needs into needed from post_rule r
    where r.post = s.post and r.valid_from <= (s.starts_at at time zone 'Asia/Shanghai')::date order by r.valid_from desc limit 1;
    if s.id is null or needed is null then return 0; end if;

    <<round>>
    foreach span slice 1 in array
        array[[begin_at, 'ffffffff-ffff-ffff-ffff-ffffffffffff'], ['00000000-0000-0000-0000-000000000000', begin_at]]::uuid[][]
    loop
        for one in
            select v.id, may.staff from volunteer v
            cross join lateral (
                select coalesce(bool_or(split_part(g, '@', 1) = any (s.open_to)), false) as admitted,
                       coalesce(bool_or(split_part(g, '@', 1) <> 'VOLUNTEER'), false) as staff
                from unnest(v.books_as) g where s.community_code ^@ split_part(g, '@', 2)) may
            where v.community_code is null and needed <@ v.skills and (v.short_notice or at < s.starts_at - interval '2 hours')
            and (may.admitted
                 or 'VOLUNTEER' = any (s.open_to)
                    and exists (select from booking k where k.volunteer_id = v.id and left(k.community_code, 9) = left(s.community_code, 9)
                                and not k.staff))
            and not exists (select from booking b where b.volunteer_id = v.id
                            and (b.shift_id = s.id and b.status in ('BOOKED', 'WAITING', 'OFFERED', 'ATTENDED')
                                 or b.status in ('BOOKED', 'OFFERED', 'ATTENDED')
                                    and tstzrange(b.starts_at, b.ends_at) && tstzrange(s.starts_at, s.ends_at)))
            and not exists (select from notice n where n.volunteer_id = v.id and n.shift_id = s.id and n.kind = 'CALL_OUT')
            and v.id between span[1] and span[2]
            order by v.id
        loop
            if rest_broken(one.id, s.id, one.staff) is null then
                insert into notice (volunteer_id, shift_id, community_code, kind, made_at)
                values (one.id, s.id, s.community_code, 'CALL_OUT', at);
                told := told + 1;
                exit round when told = 500;
            end if;
        end loop;
    end loop;
    return told;
end
$$;
