-- A key is looked up for each row that is written, and a roster has forty thousand. That a person's community is open follows from the
-- household; a remembered or a checked row is written in the transaction that has just read its community or its import.
alter table resident drop constraint resident_community_code_fkey;
alter table roster_source drop constraint roster_source_community_code_fkey;
alter table roster_row drop constraint roster_row_of_import;
