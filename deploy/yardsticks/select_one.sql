-- The shortest answer there is: what a round trip costs.
SELECT 1;
