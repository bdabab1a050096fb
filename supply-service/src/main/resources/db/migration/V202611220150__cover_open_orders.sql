-- The policies read these columns of every row: with all of them in the index, open orders are counted without touching the table.
drop index supply_order_open;
create index supply_order_open on supply_order (community_code, due_at, id)
    include (kind, status, estate_id, grid_id, household_id, delivery_shift_id, visit_id, placed_by)
    where status in ('RECEIVED', 'PREPARING', 'READY', 'DELIVERING');
