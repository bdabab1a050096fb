-- Rules that are data: each holds from its day on, a later row of the same key takes over. They name no place and no person.

create table period_rule (
    reason     text not null check (reason in ('CLOSE_CONTACT', 'SECONDARY_CONTACT', 'CO_RESIDENT', 'RISK_AREA_RETURN',
                                               'OVERSEAS_ARRIVAL', 'BUILDING_CLOSURE', 'SYMPTOMATIC', 'DISCHARGED_PATIENT', 'OTHER')),
    valid_from date not null,
    days       int not null check (days between 1 and 60),
    primary key (reason, valid_from)
);
comment on table period_rule is 'How many days after the last exposure a person is observed, by reason; chosen on the first day of the observation.';
grant select on period_rule to ${runtime};

insert into period_rule (reason, valid_from, days)
select reason, date '2000-01-01', 14
from unnest(array['CLOSE_CONTACT', 'SECONDARY_CONTACT', 'CO_RESIDENT', 'RISK_AREA_RETURN', 'OVERSEAS_ARRIVAL', 'BUILDING_CLOSURE',
                  'SYMPTOMATIC', 'DISCHARGED_PATIENT', 'OTHER']) as known(reason);

create table fever_limit (
    valid_from  date primary key,
    temperature numeric(3, 1) not null check (temperature between 34.0 and 43.0)
);
comment on table fever_limit is 'A temperature at or above the limit makes a health check abnormal.';
grant select on fever_limit to ${runtime};

insert into fever_limit (valid_from, temperature) values (date '2000-01-01', 37.3);

create table slot_closing (
    slot       text not null check (slot in ('MORNING', 'EVENING')),
    valid_from date not null,
    closes_at  time not null,
    primary key (slot, valid_from)
);
comment on table slot_closing is 'When a slot of the day closes, Asia/Shanghai; a check that was due and is not there is missing from that instant on.';
grant select on slot_closing to ${runtime};

insert into slot_closing (slot, valid_from, closes_at)
values ('MORNING', date '2000-01-01', time '12:00'), ('EVENING', date '2020-01-01', time '21:00');
