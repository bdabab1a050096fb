create table swap (
    id             uuid primary key,
    give_booking   uuid not null,
    give_shift     uuid not null,
    community_code text not null,
    giver          uuid not null,
    giver_staff    boolean not null,
    want_shift     uuid not null,
    want_community text not null,
    meant_for      uuid,
    take_booking   uuid,
    taker          uuid,
    taker_staff    boolean,
    state          text not null,
    offered_at     timestamptz not null,
    ended_at       timestamptz,
    decided_by     uuid,
    constraint swap_of_booking foreign key (give_booking) references booking (id),
    constraint swap_for_booking foreign key (take_booking) references booking (id),
    constraint swap_in_opened_community foreign key (community_code) references opened_community (code),
    constraint swap_into_opened_community foreign key (want_community) references opened_community (code),
    constraint swap_state check (state in ('OPEN', 'ASKED', 'DONE', 'WITHDRAWN', 'REFUSED')),
    constraint swap_for_another_shift check (give_shift <> want_shift),
    constraint swap_with_another check (meant_for is distinct from giver and taker is distinct from giver),
    constraint swap_agreed check (state not in ('ASKED', 'DONE') or (taker is not null and take_booking is not null and taker_staff is not null))
);
comment on table swap is 'A place on one shift (give) that its holder would change for a place on another (want), with one person or with all who hold one. ASKED: both agree, and it waits for the word of those who run the shifts.';
create unique index swap_one_open on swap (give_booking) where state in ('OPEN', 'ASKED');
create index swap_wanted on swap (want_shift) where state = 'OPEN';
create index swap_to_decide on swap (community_code, offered_at, id) where state = 'ASKED';

alter table swap enable row level security;
alter table swap force row level security;
create policy swap_own on swap to ${runtime}
    using (giver = (select scope_person()) or taker = (select scope_person()) or meant_for = (select scope_person()));
-- What is offered to all is seen by those who hold a place there, and agreed to by one of them.
create policy swap_to_all on swap to ${runtime}
    using (state = 'OPEN' and meant_for is null
           and want_shift in (select b.shift_id from booking b where b.volunteer_id = (select scope_person()) and b.status = 'BOOKED'))
    with check (taker = (select scope_person()));
-- Who decides runs both shifts; between two communities that is their street.
create policy swap_run on swap to ${runtime}
    using ((select scope_person()) is null and community_code = any ((select scope_codes())::text[])
           and want_community = any ((select scope_codes())::text[]));
grant select, insert on swap to ${runtime};
grant update (taker, taker_staff, take_booking, state, ended_at, decided_by) on swap to ${runtime};

-- The exchange itself lies in two people's rows on two shifts, which no scope of one person opens. It runs as the owner of the tables,
-- who cannot log in, and only for a swap to which both have agreed and those who run the shifts where they have a say.
create policy swap_asked on swap for select to current_user using (true);
create policy swap_done on swap for update to current_user using (true);
create policy booking_given_up on booking for update to current_user using (true);
create policy booking_taken on booking for insert to current_user with check (true);
create policy shift_exchanged on shift for update to current_user using (true);

alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (kind in ('MOVED_UP', 'OFFERED', 'OFFER_EXPIRED', 'SHIFT_CANCELLED', 'SHIFT_MOVED',
    'SHIFT_SHORTENED', 'REMINDER', 'CALL_OUT', 'PLACE_GIVEN', 'DRAWN', 'NOT_DRAWN', 'SWAPPED'));

-- The locks are taken in the order of every act: shifts by id, people by id. Overlap and rest are checked on the result, when both
-- have given up what they give. The counters stay: one place each, held by another.
create function exchange_places(of_swap uuid, at timestamptz) returns void
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
    update swap set state = 'DONE', ended_at = at where id = of_swap;
    insert into notice (volunteer_id, shift_id, community_code, kind, made_at)
    values (w.giver, w.want_shift, w.want_community, 'SWAPPED', at), (w.taker, w.give_shift, w.community_code, 'SWAPPED', at);
end
$$;
revoke execute on function exchange_places(uuid, timestamptz) from public;
grant execute on function exchange_places(uuid, timestamptz) to ${runtime};

-- A place that is given back, taken up or called off can no longer be changed for another; an exchange, which gives both back, ends the
-- other offers of the two and then sets its own state.
create function end_swaps() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    update swap set state = 'WITHDRAWN', ended_at = now()
    where state in ('OPEN', 'ASKED') and (give_booking = new.id or take_booking = new.id);
    return null;
end
$$;
create trigger booking_swaps_ended after update of status on booking for each row
    when (old.status = 'BOOKED' and new.status <> 'BOOKED') execute function end_swaps();
revoke execute on function end_swaps() from public;
create index swap_agreed_by on swap (take_booking) where state = 'ASKED';
