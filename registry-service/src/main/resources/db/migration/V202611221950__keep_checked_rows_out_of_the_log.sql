-- What waits for a decision can be checked again from the file: it is not worth writing twice. After a crash of the server the table is
-- empty, and storing says so. Which doors are new is worked out when they are stored.
alter table roster_row drop column new_door;
alter table roster_row set unlogged;
