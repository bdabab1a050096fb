create table supply_order (
    id                uuid primary key,
    community_code    text not null constraint supply_order_community references opened_community (code),
    household_id      uuid,
    estate_id         uuid,
    building_id       uuid,
    unit_id           uuid,
    grid_id           uuid,
    floor             int,
    visit_id          uuid,
    kind              text not null check (kind in ('GROCERIES', 'MEDICINE', 'BABY', 'MEAL', 'PROTECTIVE', 'PARCEL', 'GARBAGE', 'GAS',
                                                    'REPAIR', 'TRANSPORT', 'COUNSELLING', 'DOCUMENTS', 'OTHER')),
    urgent            boolean not null,
    status            text not null check (status in ('RECEIVED', 'PREPARING', 'READY', 'DELIVERING', 'DONE', 'PART_DONE', 'CANNOT',
                                                      'CANCELLED')),
    channel           text not null check (channel in ('VISIT', 'PHONE', 'CHAT', 'PAPER', 'SELF')),
    text              bytea,
    note              bytea,
    recipient_address bytea not null,
    recipient_name    bytea,
    recipient_phone   bytea,
    delivery_shift_id uuid,
    placed_by         uuid not null,
    fingerprint       bytea not null,
    created_at        timestamptz not null,
    due_at            timestamptz not null,
    closed_at         timestamptz,
    unique (community_code, id),
    constraint supply_order_household foreign key (community_code, household_id) references household_reference (community_code, id),
    constraint supply_order_closed check ((closed_at is not null) = (status in ('DONE', 'PART_DONE', 'CANNOT', 'CANCELLED')))
);
comment on table supply_order is 'What someone needs at a door, from the asking to the handing over. Words, names and phones are sealed.';

create index supply_order_due on supply_order (community_code, due_at, id);
create index supply_order_open on supply_order (community_code, due_at, id) include (kind)
    where status in ('RECEIVED', 'PREPARING', 'READY', 'DELIVERING');
create index supply_order_medicine on supply_order (community_code, due_at, id) where kind = 'MEDICINE';
create index supply_order_placed_by on supply_order (placed_by, community_code, due_at, id) where visit_id is not null;
create index supply_order_of_household on supply_order (household_id, created_at, id);
create index supply_order_on_shift on supply_order (delivery_shift_id) where delivery_shift_id is not null;

alter table supply_order enable row level security;
alter table supply_order force row level security;
create policy supply_order_area on supply_order to ${runtime}
    using (community_code = any ((select scope_codes())::text[]));
create policy supply_order_estate on supply_order to ${runtime}
    using ((community_code || '/' || estate_id) = any ((select scope_estates())::text[]));
create policy supply_order_grid on supply_order to ${runtime}
    using ((community_code || '/' || grid_id) = any ((select scope_grids())::text[]));
create policy supply_order_household on supply_order to ${runtime}
    using (household_id = (select scope_household()));
-- Handed to the shift that the caller is checked in to: seen and handed over, never placed.
create policy supply_order_shift_see on supply_order for select to ${runtime}
    using (delivery_shift_id = (select scope_shift()));
create policy supply_order_shift_deliver on supply_order for update to ${runtime}
    using (delivery_shift_id = (select scope_shift()));
-- A health worker sees medicine and the orders of own visits; only the latter can she place and cancel.
create policy supply_order_health_see on supply_order for select to ${runtime}
    using ((community_code = any ((select scope_health_codes())::text[])
            or (community_code || '/' || estate_id) = any ((select scope_health_places())::text[])
            or (community_code || '/' || grid_id) = any ((select scope_health_places())::text[]))
           and (kind = 'MEDICINE' or (visit_id is not null and placed_by = (select scope_person()))));
create policy supply_order_health_place on supply_order for insert to ${runtime}
    with check ((community_code = any ((select scope_health_codes())::text[])
                 or (community_code || '/' || estate_id) = any ((select scope_health_places())::text[])
                 or (community_code || '/' || grid_id) = any ((select scope_health_places())::text[]))
                and visit_id is not null and placed_by = (select scope_person()));
create policy supply_order_health_cancel on supply_order for update to ${runtime}
    using ((community_code = any ((select scope_health_codes())::text[])
            or (community_code || '/' || estate_id) = any ((select scope_health_places())::text[])
            or (community_code || '/' || grid_id) = any ((select scope_health_places())::text[]))
           and visit_id is not null and placed_by = (select scope_person()));
grant select, insert on supply_order to ${runtime};
grant update (status, delivery_shift_id, note, closed_at) on supply_order to ${runtime};
