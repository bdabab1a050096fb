package org.lianfang.supply.order;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.lianfang.platform.secrecy.FieldCipher;
import org.lianfang.supply.recipient.Recipient;

/**
 * Seals and opens the words of orders (design, rule 7). Free text is sealed like names and phones, because people write phones
 * into it.
 */
@Singleton
public class OrderWords {

    private static final String ORDER = "supply_order.";
    private static final String LINE = "order_line.";

    private final FieldCipher cipher;

    OrderWords(FieldCipher cipher) {
        this.cipher = cipher;
    }

    void seal(SupplyOrder order, OrderDraft draft) {
        order.text = cipher.encrypt(ORDER + "text", order.id, draft.text());
        order.recipientAddress = cipher.encrypt(
                ORDER + "recipient_address", order.id, draft.recipient().address());
        order.recipientName = cipher.encrypt(
                ORDER + "recipient_name", order.id, draft.recipient().name());
        order.recipientPhone = cipher.encrypt(
                ORDER + "recipient_phone", order.id, draft.recipient().phone());
        order.recipientGender = draft.recipient().gender();
    }

    void seal(OrderLine line, LineDraft draft) {
        line.text = cipher.encrypt(LINE + "text", line.id, draft.text());
        line.item = cipher.encrypt(LINE + "item", line.id, draft.item());
        line.brand = cipher.encrypt(LINE + "brand", line.id, draft.brand());
        line.note = cipher.encrypt(LINE + "note", line.id, draft.note());
        line.quantity = draft.quantity();
        line.unit = draft.unit();
        line.brandLocked = draft.brandLocked();
        line.daysLeft = draft.daysLeft();
    }

    public byte[] sealNote(UUID order, String note) {
        return cipher.encrypt(ORDER + "note", order, note);
    }

    public String note(SupplyOrder order) {
        return cipher.decrypt(ORDER + "note", order.id, order.note);
    }

    String text(SupplyOrder order) {
        return cipher.decrypt(ORDER + "text", order.id, order.text);
    }

    Recipient recipient(SupplyOrder order) {
        return new Recipient(
                cipher.decrypt(ORDER + "recipient_address", order.id, order.recipientAddress),
                cipher.decrypt(ORDER + "recipient_name", order.id, order.recipientName),
                cipher.decrypt(ORDER + "recipient_phone", order.id, order.recipientPhone),
                order.recipientGender);
    }

    LineDraft words(OrderLine line) {
        return new LineDraft(
                cipher.decrypt(LINE + "text", line.id, line.text),
                cipher.decrypt(LINE + "item", line.id, line.item),
                line.quantity,
                line.unit,
                cipher.decrypt(LINE + "brand", line.id, line.brand),
                line.brandLocked,
                line.daysLeft,
                cipher.decrypt(LINE + "note", line.id, line.note));
    }
}
