package org.lianfang.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lianfang.deploy.process.ManagedProcess;
import org.lianfang.deploy.stack.Part;
import org.lianfang.deploy.stack.Ports;
import org.lianfang.deploy.wire.OwnIssuer;
import org.lianfang.deploy.wire.Wire;

/**
 * Instances of volunteer-service on a database of their own, which is dropped when they are closed, and 500 volunteers of one
 * community, each with a token of her own that is checked at every request.
 */
final class ApartShifts implements AutoCloseable {

    static final int VOLUNTEERS = 500;
    // Far enough apart that no rule of rest stands between them.
    private static final Duration APART = Duration.ofDays(2);

    private final BenchStack stack;
    private final Database database;
    private final Wire wire = new Wire();
    private final List<ManagedProcess> instances = new ArrayList<>();
    private final List<URI> urls = new ArrayList<>();
    private int published;

    private ApartShifts(BenchStack stack, Database database) {
        this.stack = stack;
        this.database = database;
    }

    static ApartShifts start(BenchStack stack, String name, int instances) {
        Database server = stack.database(Database.SUPERUSER);
        server.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        var shifts = new ApartShifts(stack, server.named(name));
        for (int i = 0; i < instances; i++) shifts.startInstance(Ports.freePort());
        Object open = List.of(
                Map.of("code", BenchStack.CHENGDONG, "name", "城东社区", "officialName", "城东社区居委会", "streetName", "会城街道"));
        shifts.send("PUT", "/operator/communities", open, OwnIssuer.token(UUID.randomUUID(), "operator", List.of()));
        return shifts;
    }

    /** One more, on the same database. */
    ManagedProcess startInstance(int port) {
        String name = database.name() + (instances.isEmpty() ? "" : "_" + instances.size());
        ManagedProcess instance =
                stack.processes().startApart(Part.VOLUNTEER, name, database.name(), port, OwnIssuer.settings());
        instances.add(instance);
        urls.add(URI.create("http://127.0.0.1:" + port));
        return instance;
    }

    ManagedProcess instance(int number) {
        return instances.get(number);
    }

    List<URI> urls() {
        return List.copyOf(urls);
    }

    Database database() {
        return database;
    }

    /** No shift and no booking any more; the people stay known. */
    void empty() {
        database.execute("TRUNCATE shift, booking, audit_entry CASCADE");
        published = 0;
    }

    /** A shift that overlaps with no other. */
    String publish(int capacity) {
        UUID id = UUID.randomUUID();
        Instant starts = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(APART.multipliedBy(++published));
        var shift = Map.of(
                "id",
                id.toString(),
                "communityCode",
                BenchStack.CHENGDONG,
                "post",
                "GATE",
                "title",
                "门岗",
                "place",
                "东门",
                "startsAt",
                starts.toString(),
                "endsAt",
                starts.plus(1, ChronoUnit.HOURS).toString(),
                "capacity",
                capacity);
        return send("POST", "/shifts", shift, token("community-manager", 0))
                .path("id")
                .asText();
    }

    /** Takes all places of a shift, and so many in its line, by the counters alone. */
    void fill(String shift, int waiting) {
        database.execute("UPDATE shift SET booked = capacity, waiting = " + waiting + " WHERE id = '" + shift + "'");
    }

    /** The volunteers' requests for a shift, ready to be sent. */
    List<byte[]> requests(String shift) {
        String path = "/shifts/" + shift + "/bookings";
        return IntStream.range(0, VOLUNTEERS)
                .mapToObj(number -> HttpLine.request("POST", urls.get(0), path, token("volunteer", number), "{}"))
                .toList();
    }

    static UUID person(String role, int number) {
        return UUID.nameUUIDFromBytes((role + number).getBytes(StandardCharsets.UTF_8));
    }

    private static String token(String role, int number) {
        return OwnIssuer.token(person(role, number), role, List.of(role + "@" + BenchStack.CHENGDONG));
    }

    private JsonNode send(String method, String path, Object body, String token) {
        HttpResponse<String> answer =
                wire.exchange(HttpRequest.newBuilder(urls.get(0).resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(Wire.written(body)))
                        .build());
        if (answer.statusCode() >= 300) throw new WrongAnswer(answer.statusCode() + " " + answer.body());
        return Wire.parsed(answer.body());
    }

    @Override
    public void close() {
        instances.forEach(ManagedProcess::stop);
        database.named(Database.SUPERUSER).execute("DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)");
    }
}
