alter table resident_reference add column stays_as uuid;
comment on column resident_reference.stays_as is 'The id that stayed when this person''s files were merged, as registry-service said when she was last measured; null while there is one file.';
create index resident_reference_merged on resident_reference (community_code, resident_id) where stays_as is not null;
