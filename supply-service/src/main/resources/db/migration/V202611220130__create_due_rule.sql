create table due_rule (
    valid_from   date not null,
    kind         text,
    urgent       boolean not null,
    within_hours int check (within_hours > 0),
    same_day     boolean not null,
    runs_out     boolean not null,
    constraint due_rule_key unique nulls not distinct (kind, urgent, valid_from),
    constraint due_rule_says_something check (within_hours is not null or same_day)
);
comment on table due_rule is 'Until when an order is due unless it says so itself (design, rule 12), from which day on. kind null: every kind without a rule of its own. same_day: by the end of the day of asking. runs_out: sooner, where what is in the house runs out sooner.';
insert into due_rule (valid_from, kind, urgent, within_hours, same_day, runs_out)
values ('2020-01-01', null, true, 2, false, false),
       ('2020-01-01', null, false, 48, false, false),
       ('2020-01-01', 'MEDICINE', false, 24, false, true),
       ('2020-01-01', 'BABY', false, 24, false, false),
       ('2020-01-01', 'MEAL', false, null, true, false);
grant select on due_rule to ${runtime};
