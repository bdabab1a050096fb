create table order_line (
    id                 uuid primary key,
    community_code     text not null,
    order_id           uuid not null,
    position           int not null,
    text               bytea not null,
    item               bytea not null,
    quantity           double precision not null check (quantity > 0),
    unit               text,
    brand              bytea,
    brand_locked       boolean not null,
    days_left          int check (days_left >= 0),
    note               bytea,
    quantity_delivered double precision check (quantity_delivered >= 0),
    unique (order_id, position),
    constraint order_line_order foreign key (community_code, order_id) references supply_order (community_code, id)
);
comment on table order_line is 'What was understood of an order, line by line, beside its words; the words are sealed because people write phones into them.';

alter table order_line enable row level security;
alter table order_line force row level security;
-- A line is visible with its order and never without it.
create policy order_line_of_order on order_line to ${runtime}
    using (exists (select from supply_order o where o.id = order_line.order_id and o.community_code = order_line.community_code));
grant select, insert on order_line to ${runtime};
grant update (quantity_delivered) on order_line to ${runtime};
