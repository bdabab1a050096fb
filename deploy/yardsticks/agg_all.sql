-- The live aggregate over all residents of the street.
SELECT community_id, status, count(*) FROM resident GROUP BY 1, 2;
