-- The policies of a table are asked for each row in the order of their names from the last to the first, until one lets it in. Nearly
-- every row is let in by its community, and the others put texts together first.
do $$
declare
    scoped text;
begin
    foreach scoped in array array ['household_reference', 'resident_reference', 'isolation_case', 'observed_person', 'case_event', 'visit',
                                   'visit_need', 'health_check', 'check_correction'] loop
        execute format('alter policy %I on %I rename to %I', scoped || '_area', scoped, scoped || '_whole');
    end loop;
end
$$;
