-- Known by how much of the file has arrived, or counted before its rows are read: what a person waits for has an end in sight.
alter table roster_import add column rows_about integer;
comment on column roster_import.rows_about is 'About how many rows the file has, told while it is looked through.';
