-- Who published a shift is told what waits for a word on it; unknown of those published before.
alter table shift add column published_by uuid;
comment on column shift.published_by is 'Who published it, and is told what waits for the word of those who run it; null for shifts of before.';

-- Not only who books is told, also who runs a shift or named a list of people: a login, of which no row need be kept otherwise.
alter table notice drop constraint notice_of_volunteer;
alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (kind in ('MOVED_UP', 'OFFERED', 'OFFER_EXPIRED', 'SHIFT_CANCELLED', 'SHIFT_MOVED',
    'SHIFT_SHORTENED', 'REMINDER', 'CALL_OUT', 'PLACE_GIVEN', 'DRAWN', 'NOT_DRAWN', 'SWAPPED', 'HAND_OVER_OFFERED', 'HAND_OVER_ASKED',
    'PLACE_TAKEN', 'TAKEN_OVER', 'HAND_OVER_OFF', 'SWAP_OFFERED', 'SWAP_ASKED', 'SWAP_OFF', 'REST_WAIVED'));
comment on table notice is 'The inbox: what a person is told about shifts. detail: the reason of a cancellation, the new place, or as 2026-01-24T08:00:00Z the new end or until when an offer stands.';

-- A moment as every reader of the graph reads one; as a text of its own a timestamptz is in the zone of the session.
create function as_moment(at timestamptz) returns text
    stable set search_path = public, pg_temp language sql
    return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');
create policy notice_mended on notice for update to current_user using (true);
update notice set detail = as_moment(detail::timestamptz)
    where kind in ('OFFERED', 'SHIFT_SHORTENED') and detail !~ '^\d{4}-\d\d-\d\dT';
drop policy notice_mended on notice;

-- The triggers below run as the owner of the tables, who cannot log in.
create policy organisation_asked on organisation for select to current_user using (true);
create policy hand_over_asked on hand_over for select to current_user using (true);
create policy hand_over_ended on hand_over for update to current_user using (true);

-- Offers whose place has gone stood for ever.
update hand_over h set state = 'WITHDRAWN', ended_at = now()
    from booking b where b.id = h.booking_id and h.state in ('OPEN', 'ASKED') and b.status not in ('BOOKED', 'ATTENDED');

-- Whether someone can read what she is told: who has no login cannot.
create function has_login(person uuid) returns boolean
    stable set search_path = public, pg_temp language sql
    return not exists (select from volunteer v where v.id = person and v.community_code is not null);

create or replace function tell_booker() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    told text := case
        when old.status = 'WAITING' and new.status = 'BOOKED' then 'MOVED_UP'
        when new.status = 'OFFERED' then 'OFFERED'
        when new.status = 'EXPIRED' then 'OFFER_EXPIRED'
        when new.status = 'CANCELLED' and new.with_shift then 'SHIFT_CANCELLED' end;
begin
    if told is not null and has_login(new.volunteer_id) then
        insert into notice (volunteer_id, shift_id, community_code, kind, detail, made_at)
        values (new.volunteer_id, new.shift_id, new.community_code, told,
                case told when 'OFFERED' then as_moment(new.offer_expires_at)
                          when 'SHIFT_CANCELLED' then (select s.cancel_reason from shift s where s.id = new.shift_id) end, now());
    end if;
    return null;
end
$$;

create or replace function tell_bookers() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    insert into notice (volunteer_id, shift_id, community_code, kind, detail, made_at)
    select b.volunteer_id, new.id, new.community_code, told.kind, told.detail, now()
    from booking b cross join (values ('SHIFT_MOVED', new.place, new.place <> old.place),
                                      ('SHIFT_SHORTENED', as_moment(new.ends_at), new.ends_at <> old.ends_at)) told (kind, detail, so)
    where b.shift_id = new.id and b.status in ('BOOKED', 'WAITING', 'OFFERED', 'ATTENDED') and told.so and has_login(b.volunteer_id);
    return null;
end
$$;

create or replace function tell_requesters() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    insert into notice (volunteer_id, shift_id, community_code, kind, detail, made_at)
    select r.volunteer_id, new.id, new.community_code, told.kind, told.detail, now()
    from draw_request r cross join (values ('SHIFT_CANCELLED', new.cancel_reason, new.cancelled_at is distinct from old.cancelled_at),
                                           ('SHIFT_MOVED', new.place, new.place <> old.place),
                                           ('SHIFT_SHORTENED', as_moment(new.ends_at), new.ends_at <> old.ends_at)) told (kind, detail, so)
    where r.shift_id = new.id and r.taken_back_at is null and told.so;
    return null;
end
$$;

-- People of a list hear of it from the contact who named them: she is told once, however many they are, unless she is on the shift
-- herself and told anyway. A cancellation is written to the shift first, so that the places are still there.
create function tell_contacts() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    insert into notice (volunteer_id, shift_id, community_code, kind, detail, made_at)
    select c.contact_id, new.id, new.community_code, told.kind, told.detail, now()
    from (select distinct o.contact_id from booking b join organisation o on o.id = b.organisation_id
          where b.shift_id = new.id and b.status in ('BOOKED', 'ATTENDED') and o.contact_id is not null) c
    cross join (values ('SHIFT_CANCELLED', new.cancel_reason, new.cancelled_at is distinct from old.cancelled_at),
                       ('SHIFT_MOVED', new.place, new.place <> old.place),
                       ('SHIFT_SHORTENED', as_moment(new.ends_at), new.ends_at <> old.ends_at)) told (kind, detail, so)
    where told.so and not exists (select from booking own where own.shift_id = new.id and own.volunteer_id = c.contact_id
                                  and own.status in ('BOOKED', 'WAITING', 'OFFERED', 'ATTENDED'));
    return null;
end
$$;
create trigger shift_told_contacts after update of place, ends_at, cancelled_at on shift for each row
    when ((new.place, new.ends_at, new.cancelled_at) is distinct from (old.place, old.ends_at, old.cancelled_at))
    execute function tell_contacts();

-- What becomes of a place that is offered to another, the giver of one that has gone among the others. Nobody is told of her own act.
drop trigger hand_over_told on hand_over;
drop function tell_giver();
create function tell_hand_over() returns trigger
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
                 (new.giver, 'HAND_OVER_OFF', new.state in ('REFUSED', 'WITHDRAWN') and coalesce(new.taker, new.meant_for) is not null),
                 (coalesce(new.taker, new.meant_for), 'HAND_OVER_OFF', new.state in ('REFUSED', 'WITHDRAWN'))) told (person, kind, so)
    where told.so and told.person is not null and told.person is distinct from scope_person() and has_login(told.person);
    return null;
end
$$;
create trigger hand_over_offer_told after insert on hand_over for each row execute function tell_hand_over();
create trigger hand_over_told after update of state on hand_over for each row
    when (new.state <> old.state) execute function tell_hand_over();

-- Of a swap that is done both are told by the exchange itself.
create function tell_swap() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    insert into notice (volunteer_id, shift_id, community_code, kind, made_at)
    select distinct told.person, told.shift, told.code, told.kind, now()
    from (values (new.meant_for, new.give_shift, new.community_code, 'SWAP_OFFERED', tg_op = 'INSERT'),
                 ((select s.published_by from shift s where s.id = new.give_shift), new.give_shift, new.community_code, 'SWAP_ASKED',
                  new.state = 'ASKED'),
                 ((select s.published_by from shift s where s.id = new.want_shift and not exists (
                      select from shift g where g.id = new.give_shift and g.published_by = s.published_by)),
                  new.want_shift, new.want_community, 'SWAP_ASKED', new.state = 'ASKED'),
                 (new.giver, new.give_shift, new.community_code, 'SWAP_OFF',
                  new.state in ('REFUSED', 'WITHDRAWN') and coalesce(new.taker, new.meant_for) is not null),
                 (coalesce(new.taker, new.meant_for), new.want_shift, new.want_community, 'SWAP_OFF', new.state in ('REFUSED', 'WITHDRAWN')))
         told (person, shift, code, kind, so)
    where told.so and told.person is not null and told.person is distinct from scope_person();
    return null;
end
$$;
create trigger swap_offer_told after insert on swap for each row execute function tell_swap();
create trigger swap_told after update of state on swap for each row when (new.state <> old.state) execute function tell_swap();

-- As before, but DONE before both give their places back: that ends the other offers of the two and leaves this one.
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
    update shift set last_ticket = last_ticket + 1 where id in (w.give_shift, w.want_shift);
    insert into booking (id, shift_id, community_code, volunteer_id, starts_at, ends_at, status, short_notice, ticket, booked_at, staff)
    select uuidv7(), s.id, s.community_code, case when s.id = w.give_shift then w.taker else w.giver end, s.starts_at, s.ends_at,
           'BOOKED', true, s.last_ticket, at, case when s.id = w.give_shift then w.taker_staff else w.giver_staff end
    from shift s where s.id in (w.give_shift, w.want_shift) order by s.id;
    insert into notice (volunteer_id, shift_id, community_code, kind, made_at)
    values (w.giver, w.want_shift, w.want_community, 'SWAPPED', at), (w.taker, w.give_shift, w.community_code, 'SWAPPED', at);
end
$$;

create function tell_waived() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    insert into notice (volunteer_id, shift_id, community_code, kind, made_at)
    select v.id, new.shift_id, new.community_code, 'REST_WAIVED', now()
    from volunteer v where v.id = new.volunteer_id and v.community_code is null;
    return null;
end
$$;
create trigger rest_waiver_told after insert on rest_waiver for each row execute function tell_waived();

-- A place that is given back or called off can no longer be handed over. One by which it changes hands is DONE before. Checking in ends
-- none: it locks the booking alone, and one who takes or exchanges the place later finds that it is taken up.
create function end_hand_overs() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    update hand_over set state = 'WITHDRAWN', ended_at = now() where state in ('OPEN', 'ASKED') and booking_id = new.id;
    return null;
end
$$;
create trigger booking_hand_overs_ended after update of status on booking for each row
    when (old.status = 'BOOKED' and new.status not in ('BOOKED', 'ATTENDED')) execute function end_hand_overs();
drop trigger booking_swaps_ended on booking;
create trigger booking_swaps_ended after update of status on booking for each row
    when (old.status = 'BOOKED' and new.status not in ('BOOKED', 'ATTENDED')) execute function end_swaps();

revoke execute on function has_login(uuid), tell_contacts(), tell_hand_over(), tell_swap(), tell_waived(), end_hand_overs() from public;
