-- Who is away, who is elderly and who needs care are counted without touching the table: the index holds what the policies read.
create index resident_by_presence on resident (community_code, presence, birth_year) include (id, household_id, estate_id, grid_id);
