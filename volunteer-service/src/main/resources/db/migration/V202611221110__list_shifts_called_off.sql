-- Those who run shifts look at a day as it was planned, with what was called off in it: few rows more in one index.
drop index shift_by_start;
create index shift_by_start on shift (community_code, starts_at, id);
