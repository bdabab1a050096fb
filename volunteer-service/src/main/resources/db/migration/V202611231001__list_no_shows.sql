-- Whose shift is over and of whom nobody has said whether she came.
create index booking_not_seen on booking (community_code, ends_at, id) where status = 'BOOKED';
