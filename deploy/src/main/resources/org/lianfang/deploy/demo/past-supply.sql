-- What is late was asked for a day before it was needed.
update supply_order set created_at = due_at - interval '1 day' where closed_at is null and due_at < created_at;

-- What has two days was asked for yesterday.
update supply_order set created_at = created_at - interval '20 hours', due_at = due_at - interval '20 hours'
where closed_at is null and created_at > now() - interval '12 hours' and due_at = created_at + interval '48 hours';

-- What is done was asked for on one of the last days, and done the day after.
update supply_order o
set created_at = o.created_at - d.ago, due_at = o.due_at - d.ago,
    closed_at = o.closed_at - d.ago + case when d.ago > interval '1 day' then interval '26 hours' else interval '0' end
from (select id, community_code, interval '1 day' * (row_number() over (partition by community_code order by id) % 15) as ago
      from supply_order where closed_at > now() - interval '12 hours' and created_at > now() - interval '12 hours') d
where o.community_code = d.community_code and o.id = d.id;
