-- Doors and people are searched by a handful of words each. A row for every word cost a roster more than the people themselves: a row,
-- three indexes and a foreign key. The words stand in the row they belong to, under an index for each place of the list; equality and
-- ranges of these are what indexes serve under row-level security.
alter table household add column tokens text[] collate "C" not null default '{}';
comment on column household.tokens is 'What the door is searched by: first the whole address, then its shorter forms.';
alter table resident add column tokens text[] collate "C" not null default '{}', add column phone_end bytea;
comment on column resident.tokens is 'What the person is searched by: first the name, then its pinyin initials in every reading.';
comment on column resident.phone_end is 'Keyed hash of the last four digits of the phone.';

-- What stands there follows, whole: the owner is held to the policies too, and nothing that is counted changes.
alter table household no force row level security;
alter table household_token no force row level security;
alter table resident no force row level security;
alter table resident_token no force row level security;
alter table household disable trigger household_recounted;
alter table resident disable trigger resident_recounted;

update household h set tokens = found.tokens
from (select t.household_id, array_agg(t.token order by t.token = w.word desc, length(t.token) desc, t.token) as tokens
      from household_token t join household d on d.id = t.household_id
      cross join lateral (select regexp_replace(replace(replace(replace(lower(normalize(d.address, nfkc)), ' ', ''), '号楼', '栋'), '幢', '栋'),
                                                '室$', '') as word) w
      group by t.household_id) found
where h.id = found.household_id;

-- Initials are letters only; the name is what is not, or one of several places that all are.
update resident r set tokens = found.tokens, phone_end = decode(substr(found.phone, 2), 'hex')
from (select t.resident_id,
             coalesce(array_agg(t.token order by t.token ~ '^[a-z]+$', t.token) filter (where t.token !~ '^#[0-9a-f]{24}$'), '{}') as tokens,
             max(t.token) filter (where t.token ~ '^#[0-9a-f]{24}$') as phone
      from resident_token t group by t.resident_id) found
where r.id = found.resident_id;

alter table household enable trigger household_recounted;
alter table resident enable trigger resident_recounted;
alter table household force row level security;
alter table resident force row level security;

do $$
begin
    for place in 1..6 loop
        execute format('create index household_by_token_%1$s on household (community_code, (tokens[%1$s])) where tokens[%1$s] is not null', place);
    end loop;
    -- Few names have more readings than one: all but two of these are nearly empty.
    for place in 1..9 loop
        execute format('create index resident_by_token_%1$s on resident (community_code, (tokens[%1$s])) where tokens[%1$s] is not null', place);
    end loop;
end
$$;
create index resident_by_phone_end on resident (community_code, phone_end) where phone_end is not null;

drop table household_token;
drop table resident_token;
