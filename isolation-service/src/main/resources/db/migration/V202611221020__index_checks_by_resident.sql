-- The checks of a person, the newest first: a file of the register may stand for several ids.
create index health_check_of_resident on health_check (resident_id, measured_at desc, id desc);
