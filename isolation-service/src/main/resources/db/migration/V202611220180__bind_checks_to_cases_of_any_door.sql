-- Who moves while observed is measured at the new door: the check lies there, and belongs to the case at the old one.
alter table isolation_case add constraint isolation_case_in_community unique (community_code, id);
alter table health_check drop constraint health_check_case;
alter table health_check add constraint health_check_case foreign key (community_code, case_id)
    references isolation_case (community_code, id);
