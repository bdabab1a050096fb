create table volunteer (
    id    uuid primary key,
    name  text not null,
    since timestamptz not null
);
comment on table volunteer is 'Those who have booked a shift at least once. The id is that of the login, the name the one it shows.';

alter table volunteer enable row level security;
alter table volunteer force row level security;
create policy volunteer_own on volunteer to ${runtime} using (id = (select scope_person()));
grant select, insert on volunteer to ${runtime};
grant update (name) on volunteer to ${runtime};
