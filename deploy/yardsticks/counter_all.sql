-- The same numbers from a table of counters.
SELECT community_id, status, n FROM status_count;
