-- Community, 20 households under observation, their cases, 14 checks, 3 orders, shifts: what batching services must send at the least.
\set c random(1, 20)
SELECT id, name FROM community WHERE id = :c;
SELECT array_agg(id)::text AS hh FROM (SELECT h.id FROM household h JOIN isolation_case k ON k.household_id = h.id AND k.open WHERE h.community_id = :c ORDER BY h.building, h.unit, h.room, h.id LIMIT 20) x \gset
SELECT id, building, unit, room FROM household WHERE id = ANY(:hh::int[]);
SELECT array_agg(id)::text AS kk FROM isolation_case WHERE household_id = ANY(:hh::int[]) AND open \gset
SELECT case_id, day, tenths FROM daily_check WHERE case_id = ANY(:kk::int[]) ORDER BY case_id, day;
SELECT id, case_id, shift_id, state FROM supply_order WHERE case_id = ANY(:kk::int[]);
SELECT id, capacity, booked FROM shift WHERE id IN (SELECT shift_id FROM supply_order WHERE case_id = ANY(:kk::int[]));
