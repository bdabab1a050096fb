-- Who is put under observation in the middle of a day owes no check of a slot that had closed before.
alter table observed_person add column begun_at timestamptz;
comment on column observed_person.begun_at is 'The instant of the order or act, where it came on the very day on which the observation starts; null where that day is observed whole.';
