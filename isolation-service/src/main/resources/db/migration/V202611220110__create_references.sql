-- What registry-service said about a door and about who lives behind it when they were last written about: ids and places, no names.

create table household_reference (
    community_code text not null references opened_community (code),
    household_id   uuid not null,
    estate_id      uuid,
    building_id    uuid,
    unit_id        uuid,
    grid_id        uuid,
    floor          int,
    primary key (community_code, household_id)
);
comment on table household_reference is 'Doors known here, with their place; every scoped row points at one by community and id, so that none can lie in two communities.';
create index household_reference_id on household_reference (household_id);

create table resident_reference (
    community_code text not null,
    resident_id    uuid not null,
    household_id   uuid not null,
    estate_id      uuid,
    grid_id        uuid,
    primary key (community_code, resident_id),
    constraint resident_reference_household foreign key (community_code, household_id)
        references household_reference (community_code, household_id)
);
comment on table resident_reference is 'Persons known here, by the door they lived behind when last written about; kept so that a visit can be stored while registry-service is away.';
create index resident_reference_id on resident_reference (resident_id);

grant select, insert, update on household_reference, resident_reference to ${runtime};
