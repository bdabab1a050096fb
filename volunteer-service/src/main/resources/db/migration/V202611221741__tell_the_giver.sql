-- Who offered a place to others is told once somebody has it: until then it was her own duty.
alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (kind in ('MOVED_UP', 'OFFERED', 'OFFER_EXPIRED', 'SHIFT_CANCELLED', 'SHIFT_MOVED',
    'SHIFT_SHORTENED', 'REMINDER', 'CALL_OUT', 'PLACE_GIVEN', 'DRAWN', 'NOT_DRAWN', 'SWAPPED', 'PLACE_TAKEN'));

-- The taker acts, and may write nothing into the inbox of another: the owner of the tables, who cannot log in, does.
create function tell_giver() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    insert into notice (volunteer_id, shift_id, community_code, kind, made_at)
    values (new.giver, new.shift_id, new.community_code, 'PLACE_TAKEN', coalesce(new.ended_at, now()));
    return null;
end
$$;
create trigger hand_over_told after update of state on hand_over for each row
    when (new.state = 'DONE' and old.state <> 'DONE') execute function tell_giver();
revoke execute on function tell_giver() from public;
