-- Prepares one service database: its roles, what each may do, and the extensions that need a superuser.
-- Run it as a superuser, connected to the database it prepares. Repeatable: run it again to change a password.
--
--   createdb --template=template0 --encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C registry
--   psql -d registry -v migration_password="$MIGRATION" -v runtime_password="$RUNTIME" -f service-database.sql
--
-- For the database <name> there are three roles:
--   <name>_owner      cannot log in; owns the database, its schema and every table
--   <name>_migration  logs in to migrate and acts as the owner from its first statement on
--   <name>_runtime    logs in to serve; owns nothing and never passes row-level security
-- Tables are granted to <name>_runtime by the migration that makes them: nothing is readable because it was forgotten.

SET lianfang.migration_password TO :'migration_password';
SET lianfang.runtime_password TO :'runtime_password';

DO $roles$
DECLARE
  db text := current_database();
  owner_role text := db || '_owner';
  migration_role text := db || '_migration';
  runtime_role text := db || '_runtime';
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY[owner_role, migration_role, runtime_role] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I', role_name);
    END IF;
  END LOOP;
  EXECUTE format('ALTER ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION', owner_role);
  EXECUTE format('ALTER ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD %L',
    migration_role, current_setting('lianfang.migration_password'));
  EXECUTE format('ALTER ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD %L',
    runtime_role, current_setting('lianfang.runtime_password'));
  EXECUTE format('GRANT %I TO %I', owner_role, migration_role);
  -- What the migration login makes belongs to the owner without each migration saying so.
  EXECUTE format('ALTER ROLE %I IN DATABASE %I SET role = %L', migration_role, db, owner_role);
END
$roles$;

DO $rights$
DECLARE
  db text := current_database();
  owner_role text := db || '_owner';
  migration_role text := db || '_migration';
  runtime_role text := db || '_runtime';
BEGIN
  EXECUTE format('ALTER DATABASE %I OWNER TO %I', db, owner_role);
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', db);
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', db, migration_role);
  -- TEMPORARY: a bulk import copies into a stage that is dropped at the commit, so that it lies in no table without RLS.
  EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO %I', db, runtime_role);

  -- A service's login has one database; the server's own is not a second one.
  REVOKE ALL ON DATABASE postgres FROM PUBLIC;

  EXECUTE format('ALTER SCHEMA public OWNER TO %I', owner_role);
  REVOKE ALL ON SCHEMA public FROM PUBLIC;
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', runtime_role);
END
$rights$;

-- The reactive client has no statement timeout of its own: a stuck statement or transaction ends here, on the server.
DO $limits$
DECLARE
  db text := current_database();
  runtime_role text := db || '_runtime';
BEGIN
  EXECUTE format('ALTER ROLE %I IN DATABASE %I SET statement_timeout = %L', runtime_role, db, '2s');
  EXECUTE format('ALTER ROLE %I IN DATABASE %I SET lock_timeout = %L', runtime_role, db, '1500ms');
  EXECUTE format('ALTER ROLE %I IN DATABASE %I SET idle_in_transaction_session_timeout = %L', runtime_role, db, '5s');
  -- Many are served at once and each asks for little: to start a worker takes twenty milliseconds, the work itself often one.
  EXECUTE format('ALTER ROLE %I IN DATABASE %I SET max_parallel_workers_per_gather = 0', runtime_role, db);
END
$limits$;

-- For exclusion constraints over a key and a time range: no two overlapping shifts for one volunteer.
CREATE EXTENSION IF NOT EXISTS btree_gist;

RESET lianfang.migration_password;
RESET lianfang.runtime_password;
