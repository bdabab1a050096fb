-- A published shift can be changed by itself; who holds a place keeps it (shift_never_oversold).
grant update (title, capacity, note, release_at, cancel_by) on shift to ${runtime};

drop trigger shift_change_announced on shift;
create trigger shift_change_announced before update on shift for each row
    when ((old.booked, old.waiting, old.capacity, old.title, old.place, old.ends_at, old.release_at, old.cancelled_at, old.drawn_at)
        is distinct from (new.booked, new.waiting, new.capacity, new.title, new.place, new.ends_at, new.release_at, new.cancelled_at,
                          new.drawn_at))
    execute function announce_shift();
