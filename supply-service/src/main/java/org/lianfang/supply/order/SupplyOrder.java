package org.lianfang.supply.order;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Line;
import org.lianfang.supply.SupplyProblem;
import org.lianfang.supply.access.Footing;
import org.lianfang.supply.recipient.Gender;
import org.lianfang.supply.reference.HouseholdReference;

/** What someone needs at a door. Its words, the recipient's name and phone are sealed: {@link OrderWords} opens them. */
@Entity
@Table(name = "supply_order")
@DynamicUpdate // the running login may change few columns
public class SupplyOrder {

    /** All that is shown of an order, read by place in {@link #of(Line)}. */
    static final String COLUMNS =
            """
            o.id, o.community_code, o.household_id, o.estate_id, o.grid_id, o.visit_id, o.kind, o.urgent, o.status, o.channel,
            o.text, o.note, o.recipient_address, o.recipient_name, o.recipient_phone, o.recipient_gender,
            o.delivery_shift_id, o.placed_by, o.created_at, o.due_at, o.closed_at
            """;

    @Id
    UUID id;

    String communityCode;
    UUID householdId;
    UUID estateId;
    UUID buildingId;
    UUID unitId;
    UUID gridId;
    Integer floor;
    UUID visitId;

    @Enumerated(EnumType.STRING)
    SupplyKind kind;

    boolean urgent;

    @Enumerated(EnumType.STRING)
    SupplyOrderStatus status;

    @Enumerated(EnumType.STRING)
    Channel channel;

    byte[] text;
    byte[] note;
    byte[] recipientAddress;
    byte[] recipientName;
    byte[] recipientPhone;

    @Enumerated(EnumType.STRING)
    Gender recipientGender;

    UUID deliveryShiftId;
    UUID placedBy;
    byte[] fingerprint;
    Instant createdAt;
    Instant dueAt;
    Instant closedAt;

    protected SupplyOrder() {}

    /** As it stands in a row of {@link #COLUMNS}, to be shown and not to be changed. */
    static SupplyOrder of(Line row) {
        var order = new SupplyOrder();
        order.id = row.id(0);
        order.communityCode = row.text(1);
        order.householdId = row.id(2);
        order.estateId = row.id(3);
        order.gridId = row.id(4);
        order.visitId = row.id(5);
        order.kind = SupplyKind.valueOf(row.text(6));
        order.urgent = row.flag(7);
        order.status = SupplyOrderStatus.valueOf(row.text(8));
        order.channel = Channel.valueOf(row.text(9));
        order.text = row.bytes(10);
        order.note = row.bytes(11);
        order.recipientAddress = row.bytes(12);
        order.recipientName = row.bytes(13);
        order.recipientPhone = row.bytes(14);
        order.recipientGender = row.text(15) == null ? null : Gender.valueOf(row.text(15));
        order.deliveryShiftId = row.id(16);
        order.placedBy = row.id(17);
        order.createdAt = row.at(18);
        order.dueAt = row.at(19);
        order.closedAt = row.at(20);
        return order;
    }

    /** A new order as the draft says; its words are sealed by {@link OrderWords#seal}. */
    static SupplyOrder receive(OrderDraft draft) {
        var order = new SupplyOrder();
        order.id = draft.id();
        order.communityCode = draft.communityCode();
        order.visitId = draft.visitId();
        order.kind = draft.kind();
        order.urgent = draft.urgent();
        order.status = SupplyOrderStatus.RECEIVED;
        order.channel = draft.channel();
        order.placedBy = draft.placedBy();
        order.fingerprint = draft.fingerprint();
        order.createdAt = draft.createdAt();
        order.dueAt = draft.dueAt();
        if (draft.household() != null) order.standAt(draft.household());
        return order;
    }

    private void standAt(HouseholdReference household) {
        householdId = household.id();
        communityCode = household.communityCode();
        estateId = household.estateId();
        buildingId = household.buildingId();
        unitId = household.unitId();
        gridId = household.gridId();
        floor = household.floor();
    }

    /** ID_TAKEN unless it was placed with this very content (design, rule 6). */
    public void requireSame(byte[] otherFingerprint, String field) {
        if (!Arrays.equals(fingerprint, otherFingerprint)) throw PlatformProblem.ID_TAKEN.at(field);
    }

    /** Puts it into the hands of a shift; CONFLICT once it is closed. */
    public void handTo(UUID shift, SupplyOrderStatus inHand) {
        requireOpen();
        deliveryShiftId = shift;
        status = inHand;
    }

    /** Bought or packed: in nobody's hands until a delivery takes it; CONFLICT once it is on its way or closed. */
    public void makeReady() {
        requireOpen();
        if (status == SupplyOrderStatus.DELIVERING) throw SupplyProblem.ON_ITS_WAY.at("orderIds");
        deliveryShiftId = null;
        status = SupplyOrderStatus.READY;
    }

    /** Ends it: handed over, not to be had, or cancelled. */
    public void close(SupplyOrderStatus outcome, byte[] sealedNote, Instant at) {
        requireOpen();
        status = outcome;
        note = sealedNote;
        closedAt = at;
    }

    private void requireOpen() {
        if (!isOpen()) throw SupplyProblem.ORDER_CLOSED.problem();
    }

    public boolean isOpen() {
        return status.isOpen();
    }

    public UUID id() {
        return id;
    }

    public String communityCode() {
        return communityCode;
    }

    public SupplyOrderStatus status() {
        return status;
    }

    public UUID deliveryShiftId() {
        return deliveryShiftId;
    }

    Footing footing() {
        return new Footing(
                communityCode,
                estateId,
                gridId,
                householdId,
                deliveryShiftId,
                visitId,
                placedBy,
                kind == SupplyKind.MEDICINE);
    }

    /** When it was handed over, or found not to be had; null while open and when cancelled. */
    Instant doneAt() {
        return status == SupplyOrderStatus.CANCELLED ? null : closedAt;
    }
}
