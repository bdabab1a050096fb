-- What PostgreSQL itself is measured on, and the peers: 320,000 invented residents in 20 communities, 6,000 doors under observation.
-- Nothing here is a real person. Statements only: it is sent over JDBC as well.
DROP SCHEMA IF EXISTS bench CASCADE;
CREATE SCHEMA bench;
SET search_path = bench;

CREATE TABLE community (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO community SELECT i, 'community-' || i FROM generate_series(1, 20) i;

CREATE TABLE household (id int PRIMARY KEY, community_id int NOT NULL, building int NOT NULL, unit int NOT NULL, room int NOT NULL);
INSERT INTO household
SELECT i, 1 + (i - 1) % 20, 1 + (i / 20 / 60) % 120, 1 + (i / 20 / 20) % 3, 100 * (1 + (i / 20) % 20) + 1 + i % 4
FROM generate_series(1, 320000 * 10 / 29) i;
CREATE INDEX household_page ON household (community_id, building, unit, room, id);

CREATE TABLE resident (
    id           bigint PRIMARY KEY,
    household_id int NOT NULL,
    community_id int NOT NULL,
    status       smallint NOT NULL,
    full_name    text NOT NULL,
    id_no        text NOT NULL,
    phone        text NOT NULL,
    birth_date   date NOT NULL,
    updated_at   timestamptz NOT NULL DEFAULT now()
);
INSERT INTO resident
SELECT i, h, 1 + (h - 1) % 20,
       (CASE WHEN i % 1000 < 900 THEN 0 WHEN i % 1000 < 950 THEN 1 WHEN i % 1000 < 980 THEN 2 WHEN i % 1000 < 995 THEN 3 ELSE 4 END)::smallint,
       'resident ' || md5(i::text), 'X' || lpad(i::text, 17, '0'), '1' || lpad((i * 7919 % 10000000000)::text, 10, '0'),
       date '1930-01-01' + (i % 34000)::int
FROM (SELECT i, 1 + (i - 1) * 10 / 29 AS h FROM generate_series(1, 320000::bigint) i) s;
CREATE UNIQUE INDEX resident_idno ON resident (id_no);
CREATE INDEX resident_comm ON resident (community_id, status, id);
CREATE INDEX resident_household ON resident (household_id);

CREATE TABLE status_count (community_id int, status smallint, n bigint NOT NULL, PRIMARY KEY (community_id, status));
INSERT INTO status_count SELECT community_id, status, count(*) FROM resident GROUP BY 1, 2;

CREATE TABLE isolation_case (id int PRIMARY KEY, household_id int NOT NULL, opened date NOT NULL, open boolean NOT NULL);
INSERT INTO isolation_case
SELECT i, 1 + (i * 21) % (SELECT count(*) FROM household), current_date - (i % 14), true FROM generate_series(1, 320000 / 58) i;
INSERT INTO isolation_case
SELECT 1000000 + i, 1 + (i * 23) % (SELECT count(*) FROM household), current_date - 60, false FROM generate_series(1, 320000 / 58) i;
CREATE INDEX case_household ON isolation_case (household_id) WHERE open;

CREATE TABLE daily_check (resident_id bigint NOT NULL, case_id int NOT NULL, day date NOT NULL, tenths smallint NOT NULL, PRIMARY KEY (case_id, day, resident_id));
INSERT INTO daily_check
SELECT c.household_id * 29 / 10, c.id, c.opened + d, 362 + (c.id * 7 + d) % 12 FROM isolation_case c, generate_series(0, 13) d WHERE c.open;

CREATE TABLE shift (id int PRIMARY KEY, community_id int NOT NULL, capacity int NOT NULL, booked int NOT NULL DEFAULT 0);
INSERT INTO shift SELECT i, 1 + (i - 1) % 20, 20 FROM generate_series(1, 200) i;

CREATE TABLE supply_order (id int PRIMARY KEY, case_id int NOT NULL, shift_id int NOT NULL, items int NOT NULL, state text NOT NULL);
INSERT INTO supply_order
SELECT row_number() OVER ()::int, c.id, 1 + (c.id * 3 + o) % 200, 1 + o, 'delivered' FROM isolation_case c, generate_series(1, 3) o WHERE c.open;
CREATE INDEX order_case ON supply_order (case_id);
