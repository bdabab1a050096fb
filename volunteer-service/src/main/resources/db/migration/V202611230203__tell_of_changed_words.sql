-- Another title, another note or another deadline for giving a place back: who is on the shift, or will be, is told to look again.
create function tell_of_change() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    insert into notice (volunteer_id, shift_id, community_code, kind, made_at)
    select told.person, new.id, new.community_code, 'SHIFT_CHANGED', now()
    from (select b.volunteer_id as person from booking b
          where b.shift_id = new.id and b.status in ('BOOKED', 'WAITING', 'OFFERED', 'ATTENDED') and has_login(b.volunteer_id)
          union
          select o.contact_id from booking b join organisation o on o.id = b.organisation_id
          where b.shift_id = new.id and b.status in ('BOOKED', 'ATTENDED') and o.contact_id is not null
          union
          select r.volunteer_id from draw_request r
          where r.shift_id = new.id and r.taken_back_at is null and new.drawn_at is null) told;
    return null;
end
$$;
revoke execute on function tell_of_change() from public;
create trigger shift_told_of_change after update of title, note, cancel_by on shift for each row
    when ((new.title, new.note, new.cancel_by) is distinct from (old.title, old.note, old.cancel_by)) execute function tell_of_change();

drop trigger shift_change_announced on shift;
create trigger shift_change_announced before update on shift for each row
    when ((old.booked, old.waiting, old.capacity, old.title, old.place, old.note, old.ends_at, old.release_at, old.cancel_by,
           old.cancelled_at, old.drawn_at)
        is distinct from (new.booked, new.waiting, new.capacity, new.title, new.place, new.note, new.ends_at, new.release_at, new.cancel_by,
                          new.cancelled_at, new.drawn_at))
    execute function announce_shift();
