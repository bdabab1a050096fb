package org.lianfang.registry.resident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.household.Household;
import org.lianfang.registry.household.Place;

/** Someone who lives behind a door; the numbers stand sealed in it. */
@Entity
@Table(name = "resident")
class Resident {

    @Id
    UUID id;

    @Column(name = "community_code")
    String communityCode;

    @Column(name = "household_id")
    UUID householdId;

    @Column(name = "estate_id")
    UUID estateId;

    @Column(name = "building_id")
    UUID buildingId;

    @Column(name = "grid_id")
    UUID gridId;

    Integer floor;

    @Column(name = "door_order")
    String doorOrder;

    String name;
    byte[] phone;

    @Column(name = "phone_hash")
    byte[] phoneHash;

    @Column(name = "id_number")
    byte[] idNumber;

    @Column(name = "id_number_hash")
    byte[] idNumberHash;

    @Enumerated(EnumType.STRING)
    Gender gender;

    @Column(name = "birth_year")
    Integer birthYear;

    String relation;
    String domicile;

    @Enumerated(EnumType.STRING)
    Presence presence;

    @Enumerated(EnumType.STRING)
    @Column(name = "contact_by")
    Channel contactBy;

    byte[] note;

    @Column(name = "needs_care")
    boolean needsCare;

    @Column(name = "merged_into", insertable = false, updatable = false)
    UUID mergedInto;

    protected Resident() {}

    /** CONFLICT where the file was merged into another, which is the one to work on. */
    void mustStandAlone(String field) {
        if (mergedInto != null) throw RegistryProblem.MERGED_AWAY.at(field);
    }

    /** Takes over what a correction says of the person; the door stays. */
    void correct(NewResident corrected) {
        name = corrected.name();
        phone = corrected.phone();
        phoneHash = corrected.phone_hash();
        idNumber = corrected.id_number();
        idNumberHash = corrected.id_number_hash();
        gender = corrected.gender();
        birthYear = corrected.birth_year();
        relation = corrected.relation();
        domicile = corrected.domicile();
        presence = corrected.presence();
        contactBy = corrected.contact_by();
        note = corrected.note();
        needsCare = corrected.needs_care();
    }

    /** Goes to live behind another door; who had moved out is back. */
    void moveTo(Household household) {
        Place place = household.place();
        communityCode = household.communityCode();
        householdId = household.id();
        estateId = place.estateId();
        buildingId = place.buildingId();
        gridId = place.gridId();
        floor = household.floor();
        doorOrder = household.doorOrder();
        if (presence == Presence.MOVED_OUT) presence = Presence.PRESENT;
    }
}
