package org.lianfang.volunteer.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.lianfang.platform.secrecy.FieldCipher;
import org.lianfang.volunteer.outbox.Delivery;
import org.lianfang.volunteer.outbox.Port;
import org.lianfang.volunteer.outbox.Undeliverable;

/** The way out by mail; without a sender in the environment what waits for it stays until it is too late. */
@Singleton
class MailPort implements Port {

    private final ReactiveMailer mailer;
    private final FieldCipher cipher;
    private final MailSettings settings;

    MailPort(ReactiveMailer mailer, FieldCipher cipher, MailSettings settings) {
        this.mailer = mailer;
        this.cipher = cipher;
        this.settings = settings;
    }

    @Override
    public boolean carries(Delivery delivery) {
        return delivery.hookId() == null;
    }

    @Override
    public Uni<Void> send(Delivery delivery) {
        if (delivery.sealedAddress() == null) throw new Undeliverable("NO_ADDRESS");
        String address = cipher.decrypt(MailAddresses.SEALED, delivery.volunteerId(), delivery.sealedAddress());
        return send(address, MailText.of(delivery), delivery.id(), settings.noticeWithin());
    }

    /** @param id the same at every repetition: mail programs show a message id once */
    Uni<Void> send(String address, MailText text, UUID id, Duration within) {
        if (!settings.isOn()) return Uni.createFrom().failure(new MailOff());
        String from = settings.from().orElseThrow();
        String domain = from.replaceAll(".*@|[>\\s]", "");
        return mailer.send(Mail.withText(address, text.subject(), text.body())
                        .setFrom(from)
                        .addHeader("Message-ID", "<" + id + "@" + domain + ">")
                        .addHeader("Idempotency-Key", id.toString())
                        .addHeader("Auto-Submitted", "auto-generated"))
                .ifNoItem()
                .after(within)
                .fail();
    }

    /** No sender is set. */
    static final class MailOff extends RuntimeException {
        MailOff() {
            super(null, null, false, false);
        }
    }
}
