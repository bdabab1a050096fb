-- The same guarded statement on a full shift: an honest refusal, nothing written.
WITH u AS (UPDATE rush.shift SET booked = booked + 1 WHERE id = 2 AND booked < capacity RETURNING id)
INSERT INTO rush.booking (shift_id, volunteer_id) SELECT id, nextval('rush.volunteer_seq') FROM u;
