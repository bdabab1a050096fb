-- A shift may be given out by draw: who wants it says so until the release time, then the order is drawn.
alter table shift
    add column access text not null default 'FIRST_COME',
    add column drawn_at timestamptz,
    add constraint shift_access check (access in ('FIRST_COME', 'DRAW')),
    -- Requests are collected until a time, and drawn before people check in.
    add constraint shift_draw_has_a_time check (access <> 'DRAW' or (release_at is not null and release_at <= starts_at - interval '30 minutes')),
    -- Whatever the code does: before the draw nobody has a place or a position.
    add constraint shift_drawn_first check (access <> 'DRAW' or drawn_at is not null or (booked = 0 and waiting = 0));
comment on column shift.access is 'FIRST_COME: who asks first has the place. DRAW: the order is drawn at the release time, after it who asks first.';
grant update (drawn_at) on shift to ${runtime};
create index shift_to_draw on shift (release_at) where access = 'DRAW' and drawn_at is null and cancelled_at is null;

drop trigger shift_change_announced on shift;
create trigger shift_change_announced before update on shift for each row
    when ((old.booked, old.waiting, old.place, old.ends_at, old.cancelled_at, old.drawn_at)
        is distinct from (new.booked, new.waiting, new.place, new.ends_at, new.cancelled_at, new.drawn_at))
    execute function announce_shift();

create table draw (
    shift_id       uuid primary key,
    community_code text not null,
    seed           bytea not null,
    seed_hash      text not null,
    requests       integer not null default 0,
    drawn_at       timestamptz,
    constraint draw_of_shift foreign key (shift_id) references shift (id),
    constraint draw_in_opened_community foreign key (community_code) references opened_community (code),
    constraint draw_requests check (requests between 0 and 2000)
);
comment on table draw is 'The draw of a shift. seed: made with the shift, sealed (AES-256-GCM) and shown to nobody before the draw; seed_hash: its SHA-256, shown from the first day. requests: a counter of those that stand. Each request takes this row''s lock, and so does the draw.';
alter table draw enable row level security;
alter table draw force row level security;
create policy draw_area on draw to ${runtime} using (community_code = any ((select scope_codes())::text[]));
create policy draw_taken_part on draw for select to ${runtime}
    using (shift_id in (select b.shift_id from booking b where b.volunteer_id = (select scope_person())));
grant select, insert on draw to ${runtime};
grant update (requests, drawn_at) on draw to ${runtime};

create table draw_request (
    id             uuid primary key,
    shift_id       uuid not null,
    community_code text not null,
    volunteer_id   uuid not null,
    short_notice   boolean not null,
    staff          boolean not null,
    requested_at   timestamptz not null,
    taken_back_at  timestamptz,
    constraint draw_request_of_draw foreign key (shift_id) references draw (shift_id),
    constraint draw_request_of_volunteer foreign key (volunteer_id) references volunteer (id),
    constraint draw_request_in_opened_community foreign key (community_code) references opened_community (code)
);
comment on table draw_request is 'Who wants a place by draw. The id is random and stands for the person in the record of the draw; whose it is, only the person reads, and the service while it draws.';
create unique index draw_request_one_live on draw_request (shift_id, volunteer_id) where taken_back_at is null;
create index draw_request_by_volunteer on draw_request (volunteer_id, requested_at);
alter table draw_request enable row level security;
alter table draw_request force row level security;
create policy draw_request_own on draw_request to ${runtime} using (volunteer_id = (select scope_person()));
create policy draw_request_drawn on draw_request for select to ${runtime}
    using ((select scope_person()) is null and shift_id = (select scope_shift()));
grant select, insert on draw_request to ${runtime};
grant update (taken_back_at) on draw_request to ${runtime};

create table draw_lot (
    id             uuid primary key,
    shift_id       uuid not null,
    community_code text not null,
    hours          integer not null,
    lots           integer not null,
    number         text not null,
    rank           integer not null,
    result         text not null,
    constraint draw_lot_of_request foreign key (id) references draw_request (id),
    constraint draw_lot_in_opened_community foreign key (community_code) references opened_community (code),
    constraint draw_lot_one_rank unique (shift_id, rank),
    constraint draw_lot_result check (result in ('PLACE', 'PASSED_OVER', 'LINE')),
    constraint draw_lot_inputs check (hours >= 0 and lots > 0 and rank > 0)
);
comment on table draw_lot is 'The record of a draw, by which anyone can draw again: of each request the credited hours of the last 14 days, the lots they gave, the smallest number of these, the rank, and what came of it. It names nobody.';
alter table draw_lot enable row level security;
alter table draw_lot force row level security;
create policy draw_lot_area on draw_lot to ${runtime} using (community_code = any ((select scope_codes())::text[]));
create policy draw_lot_taken_part on draw_lot for select to ${runtime}
    using (shift_id in (select b.shift_id from booking b where b.volunteer_id = (select scope_person())));
grant select, insert on draw_lot to ${runtime};

-- The questions below run as the owner of the tables, who cannot log in.
create policy draw_request_asked on draw_request for select to current_user using (true);

-- Whether one who has asked for the shift that is being drawn could not take it: she holds another at the same time, or would have too
-- little rest. For the service itself, which acts for no person.
create function draw_hindered(of_request uuid) returns boolean
    stable security definer set search_path = public, pg_temp language sql
    return exists (select from draw_request r join shift s on s.id = r.shift_id
                   where r.id = of_request and r.shift_id = scope_shift() and scope_person() is null
                   and (exists (select from booking h where h.volunteer_id = r.volunteer_id
                                and h.status in ('BOOKED', 'OFFERED', 'ATTENDED')
                                and tstzrange(h.starts_at, h.ends_at) && tstzrange(s.starts_at, s.ends_at))
                        or rest_broken(r.volunteer_id, s.id, r.staff) is not null));
revoke execute on function draw_hindered(uuid) from public;
grant execute on function draw_hindered(uuid) to ${runtime};

-- Who has asked for a draw is told what becomes of the shift, like those who hold a place.
alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (kind in ('MOVED_UP', 'OFFERED', 'OFFER_EXPIRED', 'SHIFT_CANCELLED', 'SHIFT_MOVED',
    'SHIFT_SHORTENED', 'REMINDER', 'CALL_OUT', 'PLACE_GIVEN', 'DRAWN', 'NOT_DRAWN'));

create function tell_requesters() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    insert into notice (volunteer_id, shift_id, community_code, kind, detail, made_at)
    select r.volunteer_id, new.id, new.community_code, told.kind, told.detail, now()
    from draw_request r cross join (values ('SHIFT_CANCELLED', new.cancel_reason, new.cancelled_at is distinct from old.cancelled_at),
                                           ('SHIFT_MOVED', new.place, new.place <> old.place),
                                           ('SHIFT_SHORTENED', new.ends_at::text, new.ends_at <> old.ends_at)) told (kind, detail, so)
    where r.shift_id = new.id and r.taken_back_at is null and told.so;
    return null;
end
$$;
create trigger shift_told_requesters after update of place, ends_at, cancelled_at on shift for each row
    when (new.access = 'DRAW' and new.drawn_at is null
          and (new.place, new.ends_at, new.cancelled_at) is distinct from (old.place, old.ends_at, old.cancelled_at))
    execute function tell_requesters();
revoke execute on function tell_requesters() from public;
