create table calendar (
    volunteer_id uuid primary key,
    secret_hash  bytea not null,
    made_at      timestamptz not null,
    constraint calendar_of_volunteer foreign key (volunteer_id) references volunteer (id),
    constraint calendar_secret unique (secret_hash)
);
comment on table calendar is 'Whose duties other programs may follow. secret_hash: SHA-256 of the secret in the address, which is kept nowhere.';
alter table calendar enable row level security;
alter table calendar force row level security;
create policy calendar_own on calendar to ${runtime} using (volunteer_id = (select scope_person()));
create policy calendar_asked on calendar for select to current_user using (true);
grant select, insert, delete on calendar to ${runtime};
grant update (secret_hash, made_at) on calendar to ${runtime};

-- Who knows the secret learns whose it is; for the service itself, which acts for no person.
create function calendar_owner(hash bytea) returns uuid
    stable security definer set search_path = public, pg_temp language sql
    return (select c.volunteer_id from calendar c where c.secret_hash = hash and scope_person() is null);
revoke execute on function calendar_owner(bytea) from public;
grant execute on function calendar_owner(bytea) to ${runtime};
