-- A search whose words are found at half the doors walks from door to door, and asks each for its tokens.
create index household_token_at_door on household_token (household_id, token);
drop index household_token_by_household;
create index resident_token_behind_door on resident_token (household_id, token);
