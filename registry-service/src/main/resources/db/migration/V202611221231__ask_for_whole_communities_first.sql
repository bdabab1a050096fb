-- The policies of a table are asked for each row in the order of their names from the last to the first, until one lets it in. Nearly
-- every row is let in by its community, and the others put texts together first.
do $$
declare
    scoped text;
begin
    foreach scoped in array array ['household', 'household_token', 'resident', 'care_need', 'resident_token'] loop
        execute format('alter policy %I on %I rename to %I', scoped || '_area', scoped, scoped || '_whole');
    end loop;
end
$$;
