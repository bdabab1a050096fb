-- A page of 50 residents, anywhere in a community.
\set c random(1, 20)
\set a random(1, 300000)
SELECT id, household_id, status, full_name, phone FROM resident WHERE community_id = :c AND status = 0 AND id > :a ORDER BY id LIMIT 50;
