-- Every row that belongs to a community is bound to the scope of the transaction (design, section 4): the codes of the grants, or
-- a part of a community by estate or grid, or the own household. No scope, no row.
do $$
declare
    bound text;
begin
    foreach bound in array array['household_reference', 'resident_reference', 'isolation_case', 'observed_person', 'case_event', 'visit',
                                 'visit_need', 'health_check', 'check_correction']
    loop
        execute format('alter table %I enable row level security', bound);
        execute format('alter table %I force row level security', bound);
        execute format('create policy %I on %I to ${runtime} using (community_code = any ((select scope_codes())::text[]))',
                       bound || '_area', bound);
        execute format('create policy %I on %I to ${runtime} using ((community_code || ''/'' || estate_id) = any ((select scope_estates())::text[]))',
                       bound || '_estate', bound);
        execute format('create policy %I on %I to ${runtime} using ((community_code || ''/'' || grid_id) = any ((select scope_grids())::text[]))',
                       bound || '_grid', bound);
        execute format('create policy %I on %I to ${runtime} using (household_id = (select scope_household()))',
                       bound || '_household', bound);
    end loop;

    -- An order spans the doors of a community: it belongs to those who hold the whole of it.
    foreach bound in array array['isolation_order', 'order_case']
    loop
        execute format('alter table %I enable row level security', bound);
        execute format('alter table %I force row level security', bound);
        execute format('create policy %I on %I to ${runtime} using (community_code = any ((select scope_codes())::text[]))',
                       bound || '_area', bound);
    end loop;
    create policy order_case_household on order_case to ${runtime} using (household_id = (select scope_household()));
end
$$;
