-- The load takes minutes, the story fortnights: what began before today stands on the day on which it began.
update isolation_order set ordered_at = (starts_on + time '08:00') at time zone 'Asia/Shanghai'
where starts_on < (now() at time zone 'Asia/Shanghai')::date;

update isolation_case set opened_at = (starts_on + time '08:00') at time zone 'Asia/Shanghai'
where starts_on < (now() at time zone 'Asia/Shanghai')::date;

update case_event e set at = c.opened_at
from isolation_case c where c.id = e.case_id and e.what = 'OPENED' and c.opened_at < e.at;

update health_check set recorded_at = measured_at, handled_at = case when handled is not null then measured_at + interval '40 minutes' end
where measured_at < recorded_at and on_day < (now() at time zone 'Asia/Shanghai')::date;

update visit v set recorded_at = coalesce(
    (select max(k.recorded_at) from health_check k where k.visit_id = v.id),
    (v.on_day + case v.slot when 'MORNING' then time '09:30' else time '19:30' end) at time zone 'Asia/Shanghai')
where v.on_day < (v.recorded_at at time zone 'Asia/Shanghai')::date;
