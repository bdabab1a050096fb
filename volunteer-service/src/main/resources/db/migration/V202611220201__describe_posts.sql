create table post_rule (
    post            text not null,
    valid_from      date not null,
    needs           text[] not null,
    kit             text,
    hours_in_row    integer not null,
    volunteer_hours integer not null,
    staff_hours     integer not null,
    rest_hours      integer not null,
    break_minutes   integer not null,
    days_in_row     integer not null,
    constraint post_rule_pkey primary key (post, valid_from),
    constraint post_rule_needs check (needs <@ array['MEDICAL', 'SAMPLING', 'COUNSELLING', 'DRIVING', 'REPAIR', 'COMPUTER', 'DISINFECTION', 'DIALECT', 'SIGN_LANGUAGE']),
    constraint post_rule_limits check (hours_in_row > 0 and volunteer_hours > 0 and staff_hours > 0 and rest_hours >= 0 and break_minutes >= 0
        and days_in_row > 0)
);
comment on table post_rule is 'What a post asks for and how much of it a person may do, from a day on; the newest rule that has begun holds. volunteer_hours and staff_hours: at most in any 24 hours; rest_hours: between two duties; break_minutes: shifts no farther apart are one duty; hours_in_row: the most in one duty.';
grant select on post_rule to ${runtime};

insert into post_rule (post, valid_from, needs, kit, hours_in_row, volunteer_hours, staff_hours, rest_hours, break_minutes, days_in_row)
select p.post, date '2020-01-01', p.needs, p.kit, p.hours_in_row, 10, 12, 11, 120, 6
from (values
    ('CODE_SCAN', '{}'::text[], '马甲、口罩、面屏', 8),
    ('DATA_ENTRY', '{}', '马甲、口罩', 12),
    ('TEMPERATURE', '{}', '马甲、口罩、手套、额温枪', 8),
    ('QUEUE_GUIDE', '{}', '马甲、口罩', 8),
    ('PRIORITY_LANE', '{}', '马甲、口罩', 8),
    ('HOME_SAMPLING', array['SAMPLING'], '防护服、口罩、面屏、手套', 4),
    ('SITE_SETUP', '{}', '马甲、手套', 8),
    ('GATE', '{}', '马甲、口罩', 12),
    ('PATROL', '{}', '马甲、口罩、手电', 12),
    ('DELIVERY', '{}', '马甲、口罩、手套', 12),
    ('SHOPPING', '{}', '马甲、口罩', 12),
    ('LOGISTICS', '{}', '马甲、手套', 12),
    ('HOUSEHOLD_WATCH', '{}', '马甲、口罩', 12),
    ('DISINFECTION', array['DISINFECTION'], '防护服、口罩、手套、喷雾器', 4),
    ('PHONE_VERIFICATION', '{}', null, 12),
    ('COUNSELLING', array['COUNSELLING'], null, 12),
    ('PUBLICITY', '{}', '马甲', 12),
    ('OTHER', '{}', null, 12)) p (post, needs, kit, hours_in_row);

alter table shift
    add column release_at timestamptz,
    add column cancel_by timestamptz,
    add column note text,
    add column open_to text[] not null default '{VOLUNTEER,GRID_WORKER,PROPERTY_STAFF,HEALTH_WORKER}';
update shift set open_to = '{GRID_WORKER,PROPERTY_STAFF,HEALTH_WORKER}' where post = 'HOUSEHOLD_WATCH';
alter table shift
    add constraint shift_open_to check (cardinality(open_to) > 0
        and open_to <@ array['VOLUNTEER', 'GRID_WORKER', 'PROPERTY_STAFF', 'HEALTH_WORKER']),
    -- What is behind an observed door is for staff only.
    add constraint shift_watch_for_staff check (post <> 'HOUSEHOLD_WATCH' or not 'VOLUNTEER' = any (open_to)),
    add constraint shift_released_in_time check (release_at < ends_at),
    add constraint shift_cancel_by check (cancel_by <= starts_at);

alter table volunteer
    add column phone bytea,
    add column skills text[] not null default '{}',
    add column languages text[] not null default '{}',
    add column short_notice boolean not null default true,
    add constraint volunteer_skills check (skills <@ array['MEDICAL', 'SAMPLING', 'COUNSELLING', 'DRIVING', 'REPAIR', 'COMPUTER', 'DISINFECTION', 'DIALECT', 'SIGN_LANGUAGE']);
comment on column volunteer.phone is 'Sealed (AES-256-GCM), bound to this column and row.';
grant update (phone, skills, languages, short_notice) on volunteer to ${runtime};
