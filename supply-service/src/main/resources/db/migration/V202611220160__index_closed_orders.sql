-- What was open at the end of a day: still open, or closed since.
create index supply_order_closed_at on supply_order (community_code, closed_at);
