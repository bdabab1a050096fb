-- Full shift: refusal and a place in the line, in one statement.
WITH u AS (UPDATE rush.shift SET booked = booked + 1 WHERE id = 2 AND booked < capacity RETURNING id),
     b AS (INSERT INTO rush.booking (shift_id, volunteer_id) SELECT id, nextval('rush.volunteer_seq') FROM u RETURNING 1)
INSERT INTO rush.waitlist (shift_id, volunteer_id) SELECT 2, nextval('rush.volunteer_seq') WHERE NOT EXISTS (SELECT 1 FROM u);
