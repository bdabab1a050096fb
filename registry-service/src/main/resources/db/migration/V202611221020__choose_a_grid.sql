create function grid_with_room(code text, estate uuid, on_day date) returns uuid stable language sql
    return (select g.id from grid g
            where g.community_code = code
              and g.id in (select b.grid_id from building b where b.community_code = code and b.estate_id = estate)
              and g.households < (select r.max_households from grid_size_rule r where r.valid_from <= on_day
                                  order by r.valid_from desc limit 1)
            order by g.households, g.id limit 1);
comment on function grid_with_room is 'The grid that a new building of the estate joins: of the estate''s, the one with room and the fewest households; null where none has room.';
