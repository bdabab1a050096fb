-- People write 1栋, 1幢 and 1号楼 for one building; search has treated them as one word from the start (Words.token).
create function building_word(name text) returns text
    language sql immutable parallel safe
    return replace(replace(lower(replace(name, ' ', '')), '号楼', '栋'), '幢', '栋');
comment on function building_word is 'A building''s name in the one word that all ways to write it share.';

create index building_by_word on building (community_code, estate_id, building_word(name));
