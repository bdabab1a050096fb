-- What a shift can ask for, its plan can ask for; moments are told by the minutes before the start.
alter table duty_plan
    add column release_before integer,
    add column cancel_before integer,
    add column approve_hand_over boolean not null default false,
    add column access text not null default 'FIRST_COME',
    add column changed_by uuid,
    add column ended_by uuid,
    add constraint duty_plan_release check (release_before between 0 and 86400),
    add constraint duty_plan_cancel check (cancel_before between 0 and 86400),
    add constraint duty_plan_access check (access in ('FIRST_COME', 'DRAW')),
    add constraint duty_plan_draw_has_a_time check (access <> 'DRAW' or release_before >= 30);
grant update (release_before, cancel_before, approve_hand_over, access, changed_by, ended_by) on duty_plan to ${runtime};
