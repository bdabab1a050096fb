alter table shift
    add column check_in_code text,
    add constraint shift_check_in_code check (check_in_code ~ '^\d{6}$');
comment on column shift.check_in_code is 'Shown at the place where the shift asks for one; null where it asks for none.';
-- A shift under way may move to another place, or end earlier: its bookings follow.
alter table booking drop constraint booking_of_shift;
alter table booking add constraint booking_of_shift foreign key (shift_id, community_code, starts_at, ends_at)
    references shift (id, community_code, starts_at, ends_at) on update cascade;
grant update (place, ends_at) on shift to ${runtime};

alter table booking add column recorded_by uuid, add column record_reason text;
comment on column booking.recorded_by is 'Who of those who run the shift last recorded this attendance by hand, and record_reason why.';
grant update (recorded_by, record_reason) on booking to ${runtime};
create index booking_on_duty on booking (community_code, ends_at) where status = 'ATTENDED' and checked_out_at is null;

-- Someone without a login, known to the community where she came to help.
alter table volunteer
    add column community_code text,
    add constraint volunteer_in_opened_community foreign key (community_code) references opened_community (code);
comment on column volunteer.community_code is 'Where someone without a login helps; null for those who log in, whose id is that of the login.';
create policy volunteer_walk_in on volunteer to ${runtime}
    using ((select scope_person()) is null and community_code = any ((select scope_codes())::text[]));

-- What people are told. Written by the tables themselves, in the transaction of what happened: nothing that changes a person's plan
-- is silent, whoever changes it.
create table notice (
    id             uuid primary key default uuidv7(),
    volunteer_id   uuid not null,
    shift_id       uuid not null,
    community_code text not null,
    kind           text not null,
    detail         text,
    made_at        timestamptz not null,
    read_at        timestamptz,
    constraint notice_of_volunteer foreign key (volunteer_id) references volunteer (id),
    constraint notice_kind check (kind in ('MOVED_UP', 'OFFERED', 'OFFER_EXPIRED', 'SHIFT_CANCELLED', 'SHIFT_MOVED', 'SHIFT_SHORTENED',
        'REMINDER', 'CALL_OUT'))
);
comment on table notice is 'The inbox: what a person is told about her shifts. detail: the reason of a cancellation, the new place, the new end.';
create index notice_inbox on notice (volunteer_id, made_at desc, id);
alter table notice enable row level security;
alter table notice force row level security;
create policy notice_own on notice to ${runtime} using (volunteer_id = (select scope_person()));
create policy notice_run on notice to ${runtime}
    using ((select scope_person()) is null and community_code = any ((select scope_codes())::text[]));
create policy notice_told on notice for insert to current_user with check (true);
grant select, insert on notice to ${runtime};
grant update (read_at) on notice to ${runtime};

create function tell_booker() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    told text := case
        when old.status = 'WAITING' and new.status = 'BOOKED' then 'MOVED_UP'
        when new.status = 'OFFERED' then 'OFFERED'
        when new.status = 'EXPIRED' then 'OFFER_EXPIRED'
        when new.status = 'CANCELLED' and new.with_shift then 'SHIFT_CANCELLED' end;
begin
    if told is not null then
        insert into notice (volunteer_id, shift_id, community_code, kind, detail, made_at)
        values (new.volunteer_id, new.shift_id, new.community_code, told,
                case told when 'OFFERED' then new.offer_expires_at::text
                          when 'SHIFT_CANCELLED' then (select s.cancel_reason from shift s where s.id = new.shift_id) end, now());
    end if;
    return null;
end
$$;
create trigger booking_told after update of status on booking for each row
    when (new.status <> old.status and new.status in ('BOOKED', 'OFFERED', 'EXPIRED', 'CANCELLED')) execute function tell_booker();

create function tell_bookers() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    insert into notice (volunteer_id, shift_id, community_code, kind, detail, made_at)
    select b.volunteer_id, new.id, new.community_code,
           case when new.place <> old.place then 'SHIFT_MOVED' else 'SHIFT_SHORTENED' end,
           case when new.place <> old.place then new.place else new.ends_at::text end, now()
    from booking b where b.shift_id = new.id and b.status in ('BOOKED', 'WAITING', 'OFFERED', 'ATTENDED');
    return null;
end
$$;
create trigger shift_told after update of place, ends_at on shift for each row
    when (new.place <> old.place or new.ends_at <> old.ends_at) execute function tell_bookers();
revoke execute on function tell_booker(), tell_bookers() from public;
