-- The answer that a peer must give for a community, as one JSON: for comparing, not for measuring.
SELECT json_build_object('id', c.id, 'name', c.name, 'households', (SELECT json_agg(h) FROM (
  SELECT h.id, h.building, h.unit, h.room, json_build_array(json_build_object('id', k.id, 'opened', k.opened,
     'checks', (SELECT json_agg(json_build_object('day', d.day, 'tenths', d.tenths) ORDER BY d.day) FROM daily_check d WHERE d.case_id = k.id),
     'orders', (SELECT json_agg(json_build_object('id', o.id, 'state', o.state, 'shift', (
         SELECT json_build_object('id', s.id, 'capacity', s.capacity, 'booked', s.booked) FROM shift s WHERE s.id = o.shift_id)) ORDER BY o.id)
       FROM supply_order o WHERE o.case_id = k.id))) AS cases
  FROM household h JOIN isolation_case k ON k.household_id = h.id AND k.open
  WHERE h.community_id = c.id ORDER BY h.building, h.unit, h.room, h.id LIMIT 20) h)) FROM community c WHERE c.id = %d
