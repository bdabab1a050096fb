create table mail_address (
    volunteer_id uuid primary key,
    address      bytea not null,
    code_hash    bytea,
    code_until   timestamptz,
    tries        integer not null default 0,
    asked_at     timestamptz not null,
    confirmed_at timestamptz,
    constraint mail_address_of_volunteer foreign key (volunteer_id) references volunteer (id)
);
comment on table mail_address is 'Where a person wants to be told by mail as well. address: sealed (AES-256-GCM), bound to this column and row; used for notices only once a code sent there came back. code_hash: keyed hash of that code.';
alter table mail_address enable row level security;
alter table mail_address force row level security;
create policy mail_address_own on mail_address to ${runtime} using (volunteer_id = (select scope_person()));
create policy mail_address_asked on mail_address for select to current_user using (true);
grant select, insert, delete on mail_address to ${runtime};
grant update (address, code_hash, code_until, tries, asked_at, confirmed_at) on mail_address to ${runtime};

create table web_hook (
    id             uuid primary key,
    community_code text not null,
    url            text not null,
    secret         bytea not null,
    made_by        uuid not null,
    made_at        timestamptz not null,
    revoked_at     timestamptz,
    constraint web_hook_in_opened_community foreign key (community_code) references opened_community (code)
);
comment on table web_hook is 'Programs elsewhere that are told what the people of a community are told. secret: sealed, signs each call.';
create index web_hook_standing on web_hook (community_code) where revoked_at is null;
alter table web_hook enable row level security;
alter table web_hook force row level security;
create policy web_hook_run on web_hook to ${runtime}
    using ((select scope_person()) is null and community_code = any ((select scope_codes())::text[]));
create policy web_hook_asked on web_hook for select to current_user using (true);
grant select, insert on web_hook to ${runtime};
grant update (revoked_at) on web_hook to ${runtime};

create table delivery (
    id             uuid primary key default uuidv7(),
    notice_id      uuid not null,
    community_code text not null,
    volunteer_id   uuid not null,
    web_hook_id    uuid,
    made_at        timestamptz not null,
    due_at         timestamptz not null,
    tries          integer not null default 0,
    sent_at        timestamptz,
    given_up_at    timestamptz,
    failure        text,
    constraint delivery_of_notice foreign key (notice_id) references notice (id),
    constraint delivery_by_web_hook foreign key (web_hook_id) references web_hook (id),
    constraint delivery_once unique nulls not distinct (notice_id, web_hook_id),
    constraint delivery_ended_once check (sent_at is null or given_up_at is null)
);
comment on table delivery is 'The outbox: a notice on its way to a mail address (web_hook_id null) or a web hook, written with the notice. The id tells the receiver what it has seen before. due_at: when it is tried next; who takes it moves it on, so that nobody else takes it meanwhile and it comes back if that one dies.';
create index delivery_due on delivery (due_at) where sent_at is null and given_up_at is null;
create index delivery_given_up on delivery (community_code, given_up_at desc, id) where given_up_at is not null;
alter table delivery enable row level security;
alter table delivery force row level security;
create policy delivery_run on delivery to ${runtime}
    using ((select scope_person()) is null and community_code = any ((select scope_codes())::text[]));
create policy delivery_told on delivery for insert to current_user with check (true);
grant select on delivery to ${runtime};
grant update (due_at, tries, sent_at, given_up_at, failure) on delivery to ${runtime};

-- Whatever is told in the inbox goes out as well, in the same transaction.
create function tell_outside() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    insert into delivery (notice_id, community_code, volunteer_id, web_hook_id, made_at, due_at)
    select new.id, new.community_code, new.volunteer_id, null, new.made_at, new.made_at
    from mail_address m where m.volunteer_id = new.volunteer_id and m.confirmed_at is not null
    union all
    select new.id, new.community_code, new.volunteer_id, h.id, new.made_at, new.made_at
    from web_hook h where h.community_code = new.community_code and h.revoked_at is null;
    return null;
end
$$;
create trigger notice_goes_out after insert on notice for each row execute function tell_outside();

-- The sealed address of someone, for the service itself, which acts for no person.
create function mail_of(person uuid) returns bytea
    stable security definer set search_path = public, pg_temp language sql
    return (select m.address from mail_address m
            where m.volunteer_id = person and m.confirmed_at is not null and scope_person() is null);
revoke execute on function tell_outside(), mail_of(uuid) from public;
grant execute on function mail_of(uuid) to ${runtime};
