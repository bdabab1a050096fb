-- A shift that is moved and shortened in one act was told as moved only.
create or replace function tell_bookers() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    insert into notice (volunteer_id, shift_id, community_code, kind, detail, made_at)
    select b.volunteer_id, new.id, new.community_code, told.kind, told.detail, now()
    from booking b cross join (values ('SHIFT_MOVED', new.place, new.place <> old.place),
                                      ('SHIFT_SHORTENED', new.ends_at::text, new.ends_at <> old.ends_at)) told (kind, detail, so)
    where b.shift_id = new.id and b.status in ('BOOKED', 'WAITING', 'OFFERED', 'ATTENDED') and told.so;
    return null;
end
$$;
