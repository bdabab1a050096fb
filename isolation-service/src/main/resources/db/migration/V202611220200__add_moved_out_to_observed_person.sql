-- Who moves house while observed is observed on at the new door; the row at the old one ends.
alter table observed_person
    add column moved_out boolean not null default false,
    add constraint observed_person_moving check (not moved_out or ended = 'TRANSFERRED');
comment on column observed_person.moved_out is 'Whether the observation here ended because the person moved house: unlike who was transferred elsewhere, she may be behind this door again.';
comment on column observed_person.begun_at is 'The instant before which a slot must not have closed to be due here: of the order or act, where it came on the very day on which the observation starts; of moving in, for who came with an observation of another door. Null where the first day is observed whole.';
