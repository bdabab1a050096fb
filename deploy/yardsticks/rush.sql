-- What PostgreSQL itself gives places out of: a shift that never fills, a full one, and those who were turned away.
DROP SCHEMA IF EXISTS rush CASCADE;
CREATE SCHEMA rush;
CREATE TABLE rush.shift (id int PRIMARY KEY, capacity int NOT NULL, booked int NOT NULL DEFAULT 0, CHECK (booked <= capacity))
    WITH (fillfactor = 25);
INSERT INTO rush.shift VALUES (1, 2000000000), (2, 0);
CREATE TABLE rush.booking (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shift_id     int NOT NULL,
    volunteer_id bigint NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    UNIQUE (shift_id, volunteer_id)
);
CREATE TABLE rush.waitlist (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shift_id     int NOT NULL,
    volunteer_id bigint NOT NULL,
    UNIQUE (shift_id, volunteer_id)
);
CREATE SEQUENCE rush.volunteer_seq CACHE 100;
