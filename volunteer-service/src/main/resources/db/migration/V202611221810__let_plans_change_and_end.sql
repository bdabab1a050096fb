alter table duty_plan add column ended_at timestamptz;
comment on column duty_plan.ended_at is 'From then on no shifts are made from it; those that were stay.';
grant update (post, title, place, capacity, bands, weekdays, note, open_to, code_at_place, ended_at) on duty_plan to ${runtime};
