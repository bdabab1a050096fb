-- Whom a place is offered to by name may say no; whoever offered it is told, and may ask another.
alter table hand_over drop constraint hand_over_state;
alter table hand_over
    add constraint hand_over_state check (state in ('OPEN', 'ASKED', 'DONE', 'WITHDRAWN', 'REFUSED', 'DECLINED')),
    add constraint hand_over_declined_by_name check (state <> 'DECLINED' or meant_for is not null);
alter table swap drop constraint swap_state;
alter table swap
    add constraint swap_state check (state in ('OPEN', 'ASKED', 'DONE', 'WITHDRAWN', 'REFUSED', 'DECLINED')),
    add constraint swap_declined_by_name check (state <> 'DECLINED' or meant_for is not null);

-- Nobody else says no for her.
create policy hand_over_declined on hand_over as restrictive for update to ${runtime}
    using (true) with check (state <> 'DECLINED' or meant_for = (select scope_person()));
create policy swap_declined on swap as restrictive for update to ${runtime}
    using (true) with check (state <> 'DECLINED' or meant_for = (select scope_person()));

alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (kind in ('MOVED_UP', 'OFFERED', 'OFFER_EXPIRED', 'SHIFT_CANCELLED', 'SHIFT_MOVED',
    'SHIFT_SHORTENED', 'SHIFT_CHANGED', 'REMINDER', 'CALL_OUT', 'PLACE_GIVEN', 'DRAWN', 'NOT_DRAWN', 'SWAPPED', 'HAND_OVER_OFFERED',
    'HAND_OVER_ASKED', 'PLACE_TAKEN', 'TAKEN_OVER', 'HAND_OVER_OFF', 'HAND_OVER_DECLINED', 'SWAP_OFFERED', 'SWAP_ASKED', 'SWAP_OFF',
    'SWAP_DECLINED', 'REST_WAIVED'));

-- The one asked acts, and may write nothing into the inbox of another: the owner of the tables, who cannot log in, does.
create function tell_hand_over_declined() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    insert into notice (volunteer_id, shift_id, community_code, kind, made_at)
    values (new.giver, new.shift_id, new.community_code, 'HAND_OVER_DECLINED', now());
    return null;
end
$$;
create trigger hand_over_declined_told after update of state on hand_over for each row
    when (new.state = 'DECLINED' and old.state <> 'DECLINED') execute function tell_hand_over_declined();

create function tell_swap_declined() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    insert into notice (volunteer_id, shift_id, community_code, kind, made_at)
    values (new.giver, new.give_shift, new.community_code, 'SWAP_DECLINED', now());
    return null;
end
$$;
create trigger swap_declined_told after update of state on swap for each row
    when (new.state = 'DECLINED' and old.state <> 'DECLINED') execute function tell_swap_declined();
revoke execute on function tell_hand_over_declined(), tell_swap_declined() from public;
