-- A code of six digits is not to be found by trying.
alter table booking
    add column code_tries integer not null default 0,
    add constraint booking_code_tries check (code_tries between 0 and 10);
comment on column booking.code_tries is 'How often check-in was tried with another code than the one shown at the place; after ten the list of those who run the shift is left.';
grant update (code_tries) on booking to ${runtime};

-- A minute is credited once: what was served beyond the end of one shift is not served on another as well. Bookings do not overlap, but
-- what is credited may reach beyond the shift. Who has come and not left yet serves from then until the end of the shift; so nobody is
-- kept from leaving later.
create function credit_once() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    began timestamptz := greatest(new.checked_in_at, new.starts_at);
    ended timestamptz := began + greatest(make_interval(mins => new.credited_minutes), interval '1 microsecond');
begin
    perform pg_advisory_xact_lock(hashtextextended(new.volunteer_id::text, 0));
    if exists (select from booking o, greatest(o.checked_in_at, o.starts_at) other
               where o.volunteer_id = new.volunteer_id and o.id <> new.id and o.checked_in_at is not null
               and (o.credited_minutes is not null or o.status = 'ATTENDED')
               and other < ended and began < coalesce(other + make_interval(mins => o.credited_minutes), o.ends_at)) then
        raise exception using errcode = 'check_violation', constraint = 'booking_credited_once', message = 'booking_credited_once';
    end if;
    return new;
end
$$;
revoke execute on function credit_once() from public;
create trigger booking_credited_once before update of credited_minutes, checked_in_at on booking for each row
    when (new.checked_in_at is not null
          and (new.credited_minutes, new.checked_in_at) is distinct from (old.credited_minutes, old.checked_in_at))
    execute function credit_once();
