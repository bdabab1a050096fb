-- One statement, one round trip: guarded update and insert, all on one shift.
WITH u AS (UPDATE rush.shift SET booked = booked + 1 WHERE id = 1 AND booked < capacity RETURNING id)
INSERT INTO rush.booking (shift_id, volunteer_id) SELECT id, nextval('rush.volunteer_seq') FROM u;
