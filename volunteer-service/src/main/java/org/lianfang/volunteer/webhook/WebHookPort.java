package org.lianfang.volunteer.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lianfang.platform.secrecy.FieldCipher;
import org.lianfang.volunteer.outbox.Delivery;
import org.lianfang.volunteer.outbox.Port;
import org.lianfang.volunteer.outbox.Undeliverable;

/** The way out to a program elsewhere. Redirects are not followed; only what answers 2xx has taken the call. */
@Singleton
class WebHookPort implements Port {

    private static final int GONE = 410;

    private final Vertx vertx;
    private final FieldCipher cipher;
    private final ObjectMapper json;
    private final WebHookSettings settings;
    private final Clock clock;
    private final HttpClient client;

    WebHookPort(Vertx vertx, FieldCipher cipher, ObjectMapper json, WebHookSettings settings, Clock clock) {
        this.vertx = vertx;
        this.cipher = cipher;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(3000)
                .setKeepAlive(false)
                .setMaxPoolSize(8));
    }

    @PreDestroy
    void close() {
        client.closeAndForget();
    }

    @Override
    public boolean carries(Delivery delivery) {
        return delivery.hookId() != null;
    }

    /** What is told: ids, and what they are about stays here. */
    @RegisterForReflection
    public record Call(
            UUID id,
            UUID noticeId,
            String kind,
            String communityCode,
            UUID shiftId,
            UUID volunteerId,
            Instant madeAt) {}

    @Override
    public Uni<Void> send(Delivery delivery) {
        if (delivery.sealedSecret() == null) throw new Undeliverable("REVOKED");
        URI uri = PublicAddress.read(delivery.hookUrl(), settings.inside());
        if (uri == null) throw new Undeliverable("NOT_PUBLIC");
        String secret = cipher.decrypt(WebHooks.SEALED, delivery.hookId(), delivery.sealedSecret());
        String body = body(delivery);
        return vertx.executeBlocking(() -> lookUp(uri))
                .chain(address -> call(uri, address, delivery.id(), secret, body))
                .ifNoItem()
                .after(settings.within())
                .fail();
    }

    private InetAddress lookUp(URI uri) {
        InetAddress address = PublicAddress.lookUp(uri.getHost(), settings.inside());
        // It may be out there tomorrow: tried again, and never called before.
        if (address == null) throw new NotTaken("no public address");
        return address;
    }

    private Uni<Void> call(URI uri, InetAddress address, UUID id, String secret, String body) {
        boolean secure = uri.getScheme().equalsIgnoreCase("https");
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String time = String.valueOf(clock.instant().getEpochSecond());
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                // To the address that was looked at, in the name of the host.
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                .putHeader("Content-Type", "application/json")
                .putHeader("Idempotency-Key", id.toString())
                .putHeader("X-Lianfang-Timestamp", time)
                .putHeader("X-Lianfang-Signature", Signature.of(secret, time, body));
        return client.request(options)
                .chain(request -> request.send(body))
                .invoke(response -> {
                    if (response.statusCode() == GONE) throw new Undeliverable("GONE");
                    if (response.statusCode() / 100 != 2) throw new NotTaken("status " + response.statusCode());
                })
                .replaceWithVoid();
    }

    private String body(Delivery delivery) {
        try {
            return json.writeValueAsString(new Call(
                    delivery.id(),
                    delivery.noticeId(),
                    delivery.kind(),
                    delivery.communityCode(),
                    delivery.shiftId(),
                    delivery.volunteerId(),
                    delivery.madeAt()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The other side has not taken it. */
    static final class NotTaken extends RuntimeException {
        NotTaken(String because) {
            super(because, null, false, false);
        }
    }
}
