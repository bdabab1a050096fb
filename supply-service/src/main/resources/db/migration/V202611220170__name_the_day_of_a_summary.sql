-- The column is named as in the other services, so that one statement finds the missing days of all.
alter table daily_summary rename column "on" to day;
