package org.lianfang.supply.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.lianfang.platform.scope.Line;

/** One thing wanted; its words are sealed. */
@Entity
@Table(name = "order_line")
@DynamicUpdate // the running login may change what was delivered and nothing else
public class OrderLine {

    /** All that is shown of a line, read by place in {@link #of(Line)}. */
    static final String COLUMNS =
            """
            l.id, l.order_id, l.text, l.item, l.quantity, l.unit, l.brand, l.brand_locked, l.days_left, l.note, l.quantity_delivered
            """;

    @Id
    UUID id;

    String communityCode;
    UUID orderId;
    int position;
    byte[] text;
    byte[] item;
    double quantity;
    String unit;
    byte[] brand;
    boolean brandLocked;
    Integer daysLeft;
    byte[] note;
    Double quantityDelivered;

    protected OrderLine() {}

    /** As it stands in a row of {@link #COLUMNS}, to be shown and not to be changed. */
    static OrderLine of(Line row) {
        var line = new OrderLine();
        line.id = row.id(0);
        line.orderId = row.id(1);
        line.text = row.bytes(2);
        line.item = row.bytes(3);
        line.quantity = row.amount(4);
        line.unit = row.text(5);
        line.brand = row.bytes(6);
        line.brandLocked = row.flag(7);
        line.daysLeft = row.number(8);
        line.note = row.bytes(9);
        line.quantityDelivered = row.amount(10);
        return line;
    }

    static OrderLine of(SupplyOrder order, int position, UUID id) {
        var line = new OrderLine();
        line.id = id;
        line.communityCode = order.communityCode;
        line.orderId = order.id;
        line.position = position;
        return line;
    }

    public UUID id() {
        return id;
    }

    public UUID orderId() {
        return orderId;
    }

    public double quantity() {
        return quantity;
    }

    /** In the unit of the line; null until something is said about it. */
    public Double quantityDelivered() {
        return quantityDelivered;
    }

    public void deliver(double amount) {
        quantityDelivered = amount;
    }
}
