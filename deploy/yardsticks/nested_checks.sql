-- Exactly 14 checks for each of these cases, of their first person: what is too many goes, what is missing is added.
-- :cases is a list of quoted ids.
DELETE FROM check_correction WHERE check_id IN (
  SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY case_id ORDER BY on_day, measured_at, id) AS n FROM health_check WHERE case_id IN (:cases)) c WHERE n > 14);
DELETE FROM health_check WHERE id IN (
  SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY case_id ORDER BY on_day, measured_at, id) AS n FROM health_check WHERE case_id IN (:cases)) c WHERE n > 14);
WITH kase AS (
  SELECT k.*, (SELECT p.resident_id FROM observed_person p WHERE p.case_id = k.id ORDER BY p.id LIMIT 1) AS resident_id,
         14 - (SELECT count(*) FROM health_check h WHERE h.case_id = k.id)::int AS missing, gen_random_uuid() AS visit_id
  FROM isolation_case k WHERE k.id IN (:cases)),
visited AS (
  INSERT INTO visit (id, community_code, household_id, estate_id, building_id, unit_id, grid_id, floor, on_day, channel, outcome, recorded_at, recorded_by, fingerprint)
  SELECT visit_id, community_code, household_id, estate_id, building_id, unit_id, grid_id, floor, starts_on, 'VISIT', 'DONE', now(), 'yardsticks', '\x00'
  FROM kase WHERE missing > 0)
INSERT INTO health_check (id, community_code, household_id, estate_id, grid_id, visit_id, position, case_id, resident_id, on_day, slot,
                          temperature, symptoms, abnormal, channel, measured_at, recorded_at, recorded_by)
SELECT gen_random_uuid(), community_code, household_id, estate_id, grid_id, visit_id, n, id, resident_id, starts_on, 'MORNING',
       36.2 + n / 10.0, '{}', false, 'VISIT', now(), now(), 'yardsticks'
FROM kase, generate_series(1, missing) n WHERE missing > 0;
