package org.lianfang.registry.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;

/** Those who live behind one door. */
@Entity
@Table(name = "household")
public class Household {

    @Id
    UUID id;

    @Column(name = "community_code", updatable = false)
    String communityCode;

    @Enumerated(EnumType.STRING)
    HouseholdKind kind;

    @Column(name = "estate_id")
    UUID estateId;

    @Column(name = "building_id")
    UUID buildingId;

    @Column(name = "unit_id")
    UUID unitId;

    @Column(name = "grid_id")
    UUID gridId;

    Integer floor;
    String room;

    @Column(name = "written_address")
    String writtenAddress;

    String address;

    @Column(name = "door_order")
    String doorOrder;

    protected Household() {}

    static Household at(UUID id, String communityCode, HouseholdKind kind, DoorPlate plate, Place place) {
        var household = new Household();
        household.id = id;
        household.communityCode = communityCode;
        household.kind = kind == null ? HouseholdKind.HOME : kind;
        household.hang(plate, place);
        return household;
    }

    /** Corrects the kind and what stands on the door; tells whether anything is different now. */
    boolean correct(HouseholdKind newKind, DoorPlate plate, Place newPlace) {
        boolean changed = (newKind != null && newKind != kind)
                || !newPlace.equals(place())
                || !plate.address().equals(address)
                || !plate.order().equals(doorOrder)
                || !Objects.equals(plate.written(), writtenAddress);
        if (newKind != null) kind = newKind;
        hang(plate, newPlace);
        return changed;
    }

    private void hang(DoorPlate plate, Place where) {
        estateId = where.estateId();
        buildingId = where.buildingId();
        unitId = where.unitId();
        gridId = where.gridId();
        floor = plate.floor();
        room = plate.room();
        writtenAddress = plate.written();
        address = plate.address();
        doorOrder = plate.order();
    }

    public UUID id() {
        return id;
    }

    public String communityCode() {
        return communityCode;
    }

    public HouseholdKind kind() {
        return kind;
    }

    public Place place() {
        return new Place(estateId, buildingId, unitId, gridId);
    }

    public Integer floor() {
        return floor;
    }

    public String room() {
        return room;
    }

    public String address() {
        return address;
    }

    public String doorOrder() {
        return doorOrder;
    }

    String writtenAddress() {
        return writtenAddress;
    }
}
