-- As before (V202611221756): the last day of a secondment that is over, in the community of what is acted on. Where she was never
-- seconded to, she comes by another right, which is not over with it.
create or replace function secondment_over(by_name text, today date, until date, acts_on uuid) returns date
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    community text;
begin
    if scope_person() is null then return null; end if;
    if not exists (select from staff_login l where l.login = by_name and l.person = scope_person()
                   and l.until is not distinct from secondment_over.until and l.acted_on = today) then
        insert into staff_login as l (login, person, until, acted_on) values (by_name, scope_person(), secondment_over.until, today)
        on conflict (login) do update set person = excluded.person, until = excluded.until, acted_on = excluded.acted_on;
    end if;
    select coalesce((select s.community_code from shift s where s.id = acts_on), (select b.community_code from booking b where b.id = acts_on),
                    (select h.community_code from hand_over h where h.id = acts_on), (select w.community_code from swap w where w.id = acts_on))
        into community;
    if community is not null and exists (select from secondee s where s.login = by_name)
       and not exists (select from secondee s where s.login = by_name and s.community_code = community) then
        return null;
    end if;
    return coalesce(
        (select s.ends_on from secondee s where s.login = by_name and s.community_code = community and s.ends_on < today),
        (select max(s.ends_on) from secondee s where s.login = by_name having max(s.ends_on) < today));
end
$$;

-- As before (V202611221755); whom a place was offered to by name is told when those who run the shift give it to another.
create or replace function tell_hand_over() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    insert into notice (volunteer_id, shift_id, community_code, kind, made_at)
    select distinct told.person, new.shift_id, new.community_code, told.kind, now()
    from (values (new.meant_for, 'HAND_OVER_OFFERED', tg_op = 'INSERT'),
                 ((select s.published_by from shift s where s.id = new.shift_id), 'HAND_OVER_ASKED', new.state = 'ASKED'),
                 (new.giver, 'PLACE_TAKEN', new.state = 'DONE'),
                 (new.taker, case when tg_op = 'UPDATE' and old.state = 'ASKED' and old.taker = new.taker then 'TAKEN_OVER' else 'PLACE_GIVEN' end,
                  new.state = 'DONE'),
                 (case when tg_op = 'UPDATE' then old.taker end, 'HAND_OVER_OFF', new.state = 'DONE' and old.taker <> new.taker),
                 (case when tg_op = 'UPDATE' then old.meant_for end, 'HAND_OVER_OFF', new.state = 'DONE' and new.meant_for <> new.taker),
                 (new.giver, 'HAND_OVER_OFF', new.state in ('REFUSED', 'WITHDRAWN') and coalesce(new.taker, new.meant_for) is not null),
                 (coalesce(new.taker, new.meant_for), 'HAND_OVER_OFF', new.state in ('REFUSED', 'WITHDRAWN'))) told (person, kind, so)
    where told.so and told.person is not null and told.person is distinct from scope_person() and has_login(told.person);
    return null;
end
$$;
