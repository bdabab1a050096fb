create table secondee_team (
    community_code text not null,
    name           text not null,
    estates        text[] not null,
    constraint secondee_team_pkey primary key (community_code, name),
    constraint secondee_team_in_opened_community foreign key (community_code) references opened_community (code),
    constraint secondee_team_posted check (cardinality(estates) between 1 and 50)
);
comment on table secondee_team is 'Seconded cadres who work together, and the estates they are posted to, by the names that people use.';

create table secondee (
    id             uuid primary key,
    community_code text not null,
    login          text not null,
    name           text not null,
    phone          bytea,
    unit           text,
    team           text not null,
    ends_on        date not null,
    imported_by    uuid not null,
    imported_at    timestamptz not null,
    constraint secondee_once unique (community_code, login),
    constraint secondee_of_team foreign key (community_code, team) references secondee_team (community_code, name)
);
comment on table secondee is 'A cadre seconded to a community until the end of a day, as the newest roster says. login: the name of her account. phone is sealed (AES-256-GCM), bound to this column and row.';
create index secondee_by_end on secondee (community_code, ends_on, id);
create index secondee_by_login on secondee (login);

create table staff_login (
    login  text primary key,
    person uuid not null
);
comment on table staff_login is 'Which person logs in by which name, for those who act as grid workers: so that a roster, which knows names of accounts, finds the bookings of its people.';
create index staff_login_of_person on staff_login (person);

alter table secondee_team enable row level security;
alter table secondee_team force row level security;
create policy secondee_team_run on secondee_team to ${runtime}
    using ((select scope_person()) is null and community_code = any ((select scope_codes())::text[]));
grant select, insert on secondee_team to ${runtime};
grant update (estates) on secondee_team to ${runtime};

alter table secondee enable row level security;
alter table secondee force row level security;
create policy secondee_run on secondee to ${runtime}
    using ((select scope_person()) is null and community_code = any ((select scope_codes())::text[]));
create policy secondee_asked on secondee for select to current_user using (true);
grant select, insert on secondee to ${runtime};
grant update (name, phone, unit, team, ends_on, imported_by, imported_at) on secondee to ${runtime};

alter table staff_login enable row level security;
alter table staff_login force row level security;
create policy staff_login_run on staff_login for select to ${runtime} using (login in (select s.login from secondee s));
create policy staff_login_kept on staff_login to current_user using (true) with check (true);
grant select on staff_login to ${runtime};

-- Remembers by which name the person of the running act logs in. Answers the last day of her secondment where all of hers are over,
-- else null.
create function secondment_over(by_name text, today date) returns date
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if scope_person() is null then return null; end if;
    if not exists (select from staff_login l where l.login = by_name and l.person = scope_person()) then
        insert into staff_login (login, person) values (by_name, scope_person())
        on conflict (login) do update set person = excluded.person;
    end if;
    return (select max(s.ends_on) from secondee s where s.login = by_name having max(s.ends_on) < today);
end
$$;
revoke execute on function secondment_over(text, date) from public;
grant execute on function secondment_over(text, date) to ${runtime};

-- Who is given a place by those who run the shift is told.
alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (kind in ('MOVED_UP', 'OFFERED', 'OFFER_EXPIRED', 'SHIFT_CANCELLED', 'SHIFT_MOVED',
    'SHIFT_SHORTENED', 'REMINDER', 'CALL_OUT', 'DRAWN', 'NOT_DRAWN', 'SWAPPED', 'PLACE_GIVEN'));
