-- A register of 17 million people: 1,063 communities of 16,000. The first 106 of them have their people as rows, counted by the
-- register's own triggers as they come; of the rest there are the counters that their people would have left.
-- Nothing here is a real person. The session is a superuser's: foreign keys are not asked, the rows lead nowhere else.
SET synchronous_commit = off;
INSERT INTO opened_community (code, name, official_name, street_code, street_name)
SELECT code, 'community ' || n, 'community ' || n, left(code, 9), 'street ' || left(code, 9)
FROM (SELECT n, '4403' || lpad((1 + n / 20)::text, 5, '0') || lpad((1 + n % 20)::text, 3, '0') AS code FROM generate_series(0, 1041) n) c;
ALTER TABLE resident DISABLE TRIGGER ALL;
ALTER TABLE resident ENABLE TRIGGER resident_counted;
DO $$
DECLARE
    place text;
BEGIN
    FOR place IN SELECT code FROM opened_community ORDER BY (code NOT LIKE '440705001%'), code LIMIT 106 LOOP
        INSERT INTO resident (id, community_code, household_id, door_order, name, birth_year, presence, needs_care)
        SELECT gen_random_uuid(), place, gen_random_uuid(), lpad(n::text, 8, '0'), 'resident ' || n, 1935 + n % 85,
               CASE WHEN n % 14 = 0 THEN 'AWAY' ELSE 'PRESENT' END, n % 20 = 0
        FROM generate_series(1, 16000) n;
    END LOOP;
END
$$;
ALTER TABLE resident ENABLE TRIGGER ALL;
INSERT INTO population_count (community_code, households, residents, present, with_need, elderly, elderly_born_by)
SELECT o.code, 5500, p.residents, p.present, p.with_need, p.elderly, p.elderly_born_by
FROM opened_community o, (SELECT * FROM population_count ORDER BY community_code LIMIT 1) p
ON CONFLICT DO NOTHING;
INSERT INTO population_birth_year (community_code, birth_year, residents)
SELECT o.code, y.birth_year, y.residents
FROM opened_community o, (SELECT * FROM population_birth_year WHERE community_code = (SELECT min(community_code) FROM population_birth_year)) y
ON CONFLICT DO NOTHING;
