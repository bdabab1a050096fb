package org.lianfang.volunteer.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.platformtest.Persona.XIANZHOU;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Shifts.aShift;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;
import org.lianfang.volunteer.Together;
import org.lianfang.volunteer.Together.Answer;
import org.lianfang.volunteer.Together.Ask;

/** Many served by one statement: each in a scope of her own, each with her own answer, and none at another's cost. */
@ServiceTest
class BookingDeskTest extends InOpenCommunities {

    private static final String CHENGDONG = "440705001012";
    private static int last = 41000;

    @Inject
    BookingDesk desk;

    @Test
    void theyGetPlacesAndPositionsInTheOrderInWhichTheyCame() throws SQLException {
        String shift = aShift().withPlaces(2).publish();
        JsonArray asked = asked(people(4));

        assertThat(served(CHENGDONG, shift, 1, asked)).containsExactly("t - -", "t - -", "f 1 -", "f 2 gone");
        assertThat(tickets(shift))
                .containsExactly(
                        booking(asked, 0) + " BOOKED 1",
                        booking(asked, 1) + " BOOKED 2",
                        booking(asked, 2) + " WAITING 3");
    }

    @Test
    void aRuleThatOneBreaksCostsNobodyElse() throws SQLException {
        Shifts offer = aShift().withPlaces(5);
        String shift = offer.publish();
        List<Persona> people = people(4);
        booked(people.get(1), shift);
        booked(
                people.get(2),
                aShift().from(offer.startsAt(), Duration.ofHours(1)).publish());

        assertThat(served(CHENGDONG, shift, 50, asked(people)))
                .containsExactly("t - -", "t - booking_no_overlap", "t - booking_no_overlap", "t - -");
        assertThat(tickets(shift)).hasSize(3).last().asString().endsWith("BOOKED 3");
        assertThat(Database.column("volunteer", "select booked from shift where id = '" + shift + "'"))
                .containsExactly("3");
    }

    @Test
    void whoHasTooLittleRestIsTurnedAwayAmongThoseWhoHaveEnough() throws SQLException {
        Shifts offer = aShift().withPlaces(5);
        String shift = offer.publish();
        List<Persona> people = people(3);
        booked(
                people.get(0),
                aShift().from(offer.startsAt().minus(Duration.ofHours(7)), Duration.ofHours(2))
                        .publish());

        assertThat(served(CHENGDONG, shift, 50, asked(people))).containsExactly("t - booking_rest", "t - -", "t - -");
    }

    @Test
    void aShiftOutsideTheCommunityIsNotFound() throws SQLException {
        String shift = aShift().inCommunity(XIANZHOU).publish();

        assertThat(served(CHENGDONG, shift, 50, asked(people(1)))).containsExactly("f - gone");
        assertThat(tickets(shift)).isEmpty();
    }

    @Test
    void nothingIsOpenBehindTheLast() throws SQLException {
        String shift = aShift().withPlaces(2).publish();

        try (Connection connection = Database.runtime("volunteer")) {
            connection.setAutoCommit(false);
            served(connection, CHENGDONG, shift, 50, asked(people(2)));
            for (String table : List.of("shift", "booking", "volunteer")) {
                try (var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getInt(1)).as(table).isZero();
                }
            }
        }
    }

    @Test
    void eachLeavesAnEntryOfHerOwn() {
        String shift = aShift().withPlaces(20).publish();
        List<Persona> people = people(30);

        List<Answer> answers = Together.send(
                people.stream().map(person -> Ask.book(person, shift)).toList());

        assertThat(answers).allMatch(each -> each.status() == 200);
        assertThat(Database.column(
                        "volunteer",
                        "select person || ' ' || array_to_string(ids, ' ') || ' ' || roles || ' ' || community_code from audit_entry"
                                + " where operation = 'BOOK_SHIFT' and outcome = 'DONE' and ids[1] = '" + shift + "'"))
                .containsExactlyInAnyOrderElementsOf(answers.stream()
                        .map(each ->
                                each.persona().id() + " " + shift + " " + each.text("id") + " volunteer " + CHENGDONG)
                        .toList());
    }

    @Test
    void whereTheStatementFailsEachIsServedByHerself() throws Throwable {
        String shift = aShift().withPlaces(5).publish();
        var offer = new Offer(UUID.fromString(shift), CHENGDONG, 50);
        // The database takes no text with a zero in it, and then the statement as a whole fails.
        List<String> names = List.of("first", "second", "\u0000", "third");

        List<String> given = VertxContextSupport.subscribeAndAwait(() -> Uni.join()
                .all(names.stream()
                        .map(name -> desk.ask(offer, request(name))
                                .map(granted -> granted.status().name())
                                .onFailure()
                                .recoverWithItem("FAILED"))
                        .toList())
                .andFailFast());

        assertThat(given).containsExactly("BOOKED", "BOOKED", "FAILED", "BOOKED");
        assertThat(tickets(shift)).hasSize(3);
    }

    private static Request request(String name) {
        return new Request(
                UUID.randomUUID(),
                VOLUNTEER.numbered(last++).id(),
                name,
                true,
                false,
                Instant.now(),
                "volunteer",
                "volunteer");
    }

    private static List<Persona> people(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> VOLUNTEER.numbered(last++))
                .toList();
    }

    private static JsonArray asked(List<Persona> people) {
        var asked = new JsonArray();
        people.forEach(person -> asked.add(new JsonObject()
                .put("booking", UUID.randomUUID().toString())
                .put("person", person.id().toString())
                .put("name", "志愿者")
                .put("shortNotice", true)
                .put("staff", false)
                .put("at", Instant.now().toString())));
        return asked;
    }

    private static String booking(JsonArray asked, int number) {
        return asked.getJsonObject(number).getString("booking");
    }

    private static List<String> tickets(String shift) {
        return Database.column(
                "volunteer",
                "select id || ' ' || status || ' ' || ticket from booking where shift_id = '" + shift
                        + "' order by ticket");
    }

    private static List<String> served(String code, String shift, int limit, JsonArray asked) throws SQLException {
        try (Connection connection = Database.runtime("volunteer")) {
            return served(connection, code, shift, limit, asked);
        }
    }

    /** As the running service's login: placed, position, what was in the way. */
    private static List<String> served(Connection connection, String code, String shift, int limit, JsonArray asked)
            throws SQLException {
        var answers = new ArrayList<String>();
        try (var give = connection.prepareStatement(
                "select placed, coalesce(place_in_line::text, '-'), coalesce(lost, '-') from give_places(?::uuid, ?, ?, ?::jsonb)")) {
            give.setString(1, shift);
            give.setString(2, code);
            give.setInt(3, limit);
            give.setString(4, asked.encode());
            try (var rows = give.executeQuery()) {
                while (rows.next())
                    answers.add((rows.getBoolean(1) ? "t " : "f ") + rows.getString(2) + " " + rows.getString(3));
            }
        }
        return answers;
    }
}
