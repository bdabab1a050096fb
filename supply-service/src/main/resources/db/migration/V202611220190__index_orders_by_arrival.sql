-- What was open at the end of a day long ago: the few orders that had come by then, not the many that were closed since.
create index supply_order_created_at on supply_order (community_code, created_at);
