-- A correction for the worse opens a handled check again; what had been done about it stays beside the values it was done about.
alter table check_correction
    add column handled text check (handled in ('REMEASURED', 'ADVISED', 'FEVER_CLINIC', 'TRANSFERRED', 'FALSE_ALARM')),
    add column handled_note text,
    add column handled_at timestamptz,
    add column handled_by text;
comment on column check_correction.handled is 'What had been done about the replaced values when they were replaced; null where nothing had.';
