create table organisation (
    id             uuid primary key,
    community_code text not null,
    kind           text not null,
    name           text not null,
    contact_id     uuid,
    contact_name   text,
    contact_phone  bytea,
    made_by        uuid not null,
    made_at        timestamptz not null,
    fingerprint    bytea not null,
    constraint organisation_in_opened_community foreign key (community_code) references opened_community (code),
    constraint organisation_kind check (kind in ('YOUTH_LEAGUE', 'VETERANS', 'FIRM', 'SCHOOL', 'HOSPITAL', 'PARTY_BRANCH')),
    constraint organisation_contact check ((contact_id is null) = (contact_name is null)),
    -- The key that its bookings copy the community from.
    constraint organisation_of_community unique (id, community_code)
);
comment on table organisation is 'Who sends people to help in a community. contact_id: the login that books for them; no other has a right by it. contact_phone is sealed (AES-256-GCM), bound to this column and row.';
create index organisation_by_community on organisation (community_code, name, id);
create index organisation_by_contact on organisation (contact_id);

alter table organisation enable row level security;
alter table organisation force row level security;
create policy organisation_run on organisation to ${runtime}
    using ((select scope_person()) is null and community_code = any ((select scope_codes())::text[]));
-- Its contact, and only while she may book in its community at all.
create policy organisation_contact on organisation for select to ${runtime}
    using (contact_id = (select scope_person()) and community_code = any ((select scope_codes())::text[]));
grant select, insert on organisation to ${runtime};
grant update (contact_id, contact_name, contact_phone) on organisation to ${runtime};

create table group_booking (
    id              uuid primary key,
    organisation_id uuid not null,
    community_code  text not null,
    shift_id        uuid not null,
    made_by         uuid not null,
    made_at         timestamptz not null,
    fingerprint     bytea not null,
    constraint group_booking_of_organisation foreign key (organisation_id, community_code)
        references organisation (id, community_code),
    constraint group_booking_of_shift foreign key (shift_id) references shift (id),
    constraint group_booking_copied unique (id, organisation_id, community_code)
);
comment on table group_booking is 'Places of one shift that an organisation''s contact took for a list of people, all of them at once.';
create index group_booking_of_one on group_booking (organisation_id, made_at desc, id);

alter table group_booking enable row level security;
alter table group_booking force row level security;
create policy group_booking_run on group_booking for select to ${runtime}
    using ((select scope_person()) is null and community_code = any ((select scope_codes())::text[]));
create policy group_booking_contact on group_booking to ${runtime}
    using (organisation_id in (select o.id from organisation o where o.contact_id = (select scope_person())));
grant select, insert on group_booking to ${runtime};

-- Whose people they are; the keys hold shift, group and organisation in one community.
alter table booking
    add column group_id uuid,
    add column organisation_id uuid,
    add constraint booking_of_group foreign key (group_id, organisation_id, community_code)
        references group_booking (id, organisation_id, community_code),
    add constraint booking_of_whole_group check ((group_id is null) = (organisation_id is null));
create index booking_by_group on booking (group_id, ticket) where group_id is not null;

-- The contact sees the bookings of her people, and nobody but her makes one in the organisation's name.
create policy booking_group on booking for select to ${runtime}
    using (organisation_id in (select o.id from organisation o where o.contact_id = (select scope_person())));
create policy booking_group_by_contact on booking as restrictive for insert to ${runtime}
    with check (organisation_id is null
        or organisation_id in (select o.id from organisation o where o.contact_id = (select scope_person())));
create policy volunteer_of_group on volunteer for insert to ${runtime}
    with check (community_code in (select o.community_code from organisation o where o.contact_id = (select scope_person())));

-- What keeps people without a login from the shift of the running act, by their position in the list. Of people with a login, of
-- other communities and of other shifts it tells nothing.
create function group_faults(people uuid[]) returns table (line integer, fault text)
    stable security definer set search_path = public, pg_temp language sql
    begin atomic
        select f.line::integer, f.fault from (
            select p.line, case
                when exists (select from booking b where b.volunteer_id = p.id and b.shift_id = s.id
                             and b.status in ('BOOKED', 'WAITING', 'OFFERED', 'ATTENDED')) then 'ON_IT'
                when exists (select from booking h where h.volunteer_id = p.id and h.status in ('BOOKED', 'OFFERED', 'ATTENDED')
                             and tstzrange(h.starts_at, h.ends_at) && tstzrange(s.starts_at, s.ends_at)) then 'OVERLAP'
                when rest_broken(p.id, s.id, false) is not null then 'REST' end as fault
            from shift s
            cross join unnest(people) with ordinality p (id, line)
            join volunteer v on v.id = p.id and v.community_code = s.community_code
            where s.id = scope_shift()) f
        where f.fault is not null
        order by f.line;
    end;
revoke execute on function group_faults(uuid[]) from public;
grant execute on function group_faults(uuid[]) to ${runtime};
