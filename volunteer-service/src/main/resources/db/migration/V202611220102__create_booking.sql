create table booking (
    id               uuid primary key,
    shift_id         uuid not null,
    community_code   text not null,
    volunteer_id     uuid not null,
    starts_at        timestamptz not null,
    ends_at          timestamptz not null,
    status           text not null,
    short_notice     boolean not null,
    ticket           bigint not null,
    booked_at        timestamptz not null,
    offer_expires_at timestamptz,
    checked_in_at    timestamptz,
    checked_out_at   timestamptz,
    credited_minutes integer,
    cancelled_at     timestamptz,
    with_shift       boolean not null default false,
    -- The times are the shift's own: the constraint against overlaps can be trusted.
    constraint booking_of_shift foreign key (shift_id, community_code, starts_at, ends_at)
        references shift (id, community_code, starts_at, ends_at),
    constraint booking_of_volunteer foreign key (volunteer_id) references volunteer (id),
    constraint booking_status check (status in
        ('BOOKED', 'WAITING', 'OFFERED', 'EXPIRED', 'DECLINED', 'CANCELLED', 'ATTENDED', 'ABSENT')),
    constraint booking_one_ticket unique (shift_id, ticket),
    -- Rule 1: nobody holds places in two shifts that overlap.
    constraint booking_no_overlap exclude using gist (volunteer_id with =, tstzrange(starts_at, ends_at) with &&)
        where (status in ('BOOKED', 'OFFERED', 'ATTENDED'))
);
comment on table booking is 'A person''s place on a shift, or her position on its waiting list; tickets give the order of asking. One that ended stays, booking again makes a new one.';

create unique index booking_one_live on booking (shift_id, volunteer_id)
    where status in ('BOOKED', 'WAITING', 'OFFERED', 'ATTENDED');
create index booking_line on booking (shift_id, ticket) where status = 'WAITING';
create index booking_by_volunteer on booking (volunteer_id, booked_at);

alter table booking enable row level security;
alter table booking force row level security;
-- A scope that carries a person sees bookings as that person only, whatever areas it also carries to find shifts in.
create policy booking_run on booking to ${runtime}
    using ((select scope_person()) is null and community_code = any ((select scope_codes())::text[]));
create policy booking_own on booking to ${runtime} using (volunteer_id = (select scope_person()));
-- An act on one shift may move up others who wait for it.
create policy booking_line on booking to ${runtime} using (shift_id = (select scope_shift()));
grant select, insert on booking to ${runtime};
grant update (status, offer_expires_at, checked_in_at, checked_out_at, credited_minutes, cancelled_at, with_shift) on booking to ${runtime};

-- The shift of an own booking stays readable when the grant for its area has ended.
create policy shift_booked on shift to ${runtime}
    using (id in (select b.shift_id from booking b where b.volunteer_id = (select scope_person())));
-- The name behind a booking is seen by those who see the booking.
create policy volunteer_booked on volunteer for select to ${runtime}
    using (exists (select from booking b where b.volunteer_id = volunteer.id));
