alter table shift add column approve_hand_over boolean not null default false;
comment on column shift.approve_hand_over is 'Whether a place changes hands only when those who run the shift agree.';

create table hand_over (
    id             uuid primary key,
    booking_id     uuid not null,
    shift_id       uuid not null,
    community_code text not null,
    giver          uuid not null,
    meant_for      uuid,
    taker          uuid,
    taker_staff    boolean,
    state          text not null,
    offered_at     timestamptz not null,
    ended_at       timestamptz,
    decided_by     uuid,
    constraint hand_over_of_booking foreign key (booking_id) references booking (id),
    constraint hand_over_state check (state in ('OPEN', 'ASKED', 'DONE', 'WITHDRAWN', 'REFUSED')),
    constraint hand_over_to_another check (meant_for is distinct from giver and taker is distinct from giver)
);
comment on table hand_over is 'A place that its holder offers to one person or to all who may take it. ASKED: taken, and waiting for the word of those who run the shift.';
create unique index hand_over_one_open on hand_over (booking_id) where state in ('OPEN', 'ASKED');
create index hand_over_open on hand_over (community_code, offered_at, id) where state in ('OPEN', 'ASKED');

alter table hand_over enable row level security;
alter table hand_over force row level security;
create policy hand_over_own on hand_over to ${runtime}
    using (giver = (select scope_person()) or taker = (select scope_person()) or meant_for = (select scope_person()));
-- What is offered to all is seen by those who book in its area, and taken by one of them.
create policy hand_over_to_all on hand_over to ${runtime}
    using (state = 'OPEN' and meant_for is null and (select scope_person()) is not null
           and community_code = any ((select scope_codes())::text[]))
    with check (taker = (select scope_person()));
create policy hand_over_run on hand_over to ${runtime}
    using ((select scope_person()) is null and community_code = any ((select scope_codes())::text[]));
grant select, insert on hand_over to ${runtime};
grant update (taker, taker_staff, state, ended_at, decided_by) on hand_over to ${runtime};
