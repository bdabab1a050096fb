alter table shift add column changed_at timestamptz not null default clock_timestamp();
comment on column shift.changed_at is 'When its places or state last changed. Without an index: giving out a place would have to write it.';

-- The table tells of every change itself, whoever makes it: to all instances, when the transaction commits and not before.
create function announce_shift() returns trigger
    set search_path = public, pg_temp language plpgsql as
$$
begin
    new.changed_at := clock_timestamp();
    perform pg_notify('shift_changed', new.community_code || ' ' || new.id);
    return new;
end
$$;
revoke execute on function announce_shift() from public;
create trigger shift_announced before insert on shift for each row execute function announce_shift();
create trigger shift_change_announced before update on shift for each row
    when ((old.booked, old.waiting, old.place, old.ends_at, old.cancelled_at)
        is distinct from (new.booked, new.waiting, new.place, new.ends_at, new.cancelled_at))
    execute function announce_shift();
