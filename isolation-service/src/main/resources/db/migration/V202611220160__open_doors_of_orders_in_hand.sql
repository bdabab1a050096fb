-- A volunteer learns whether a door is observed for the orders in hand, and for no other door (design, section 4). Which doors these
-- are is told by supply-service at each question; they are written into the transaction after the platform's scope.
create function scope_handed() returns uuid[] stable parallel safe language sql
    return coalesce(nullif(current_setting('app.handed', true), ''), '{}')::uuid[];

create policy isolation_case_handed on isolation_case for select to ${runtime}
    using (household_id = any ((select scope_handed())::uuid[]));
