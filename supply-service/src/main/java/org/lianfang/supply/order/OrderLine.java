package org.lianfang.supply.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** One thing wanted; its words are sealed. */
@Entity
@Table(name = "order_line")
@DynamicUpdate // the running login may change what was delivered and nothing else
public class OrderLine {

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
