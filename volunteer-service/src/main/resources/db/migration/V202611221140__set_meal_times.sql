create table meal_time (
    meal       text not null,
    valid_from date not null,
    hour       time not null,
    constraint meal_time_pkey primary key (meal, valid_from),
    constraint meal_time_meal check (meal in ('BREAKFAST', 'LUNCH', 'DINNER', 'NIGHT'))
);
comment on table meal_time is 'When those on duty eat, in Asia/Shanghai, from a day on; the newest that has begun holds.';
grant select on meal_time to ${runtime};

insert into meal_time (meal, valid_from, hour) values
    ('BREAKFAST', date '2020-01-01', time '07:30'),
    ('LUNCH', date '2020-01-01', time '12:00'),
    ('DINNER', date '2020-01-01', time '18:00'),
    ('NIGHT', date '2020-01-01', time '00:00');
