package org.lianfang.volunteer.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.book;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancelShift;
import static org.lianfang.volunteer.Acts.mine;
import static org.lianfang.volunteer.Acts.rollCall;
import static org.lianfang.volunteer.Acts.shift;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.ARound;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;
import org.lianfang.volunteer.Together;
import org.lianfang.volunteer.Together.Ask;

/** Fair access by draw. */
@ServiceTest
class DrawTest extends InOpenCommunities {

    private static int last = 31_000;

    @Inject
    EventBus bus;

    private final Shifts offer = byDraw(aShift());
    private final Persona li = VOLUNTEER.numbered(last++);
    private final Persona wang = VOLUNTEER.numbered(last++);
    private final Persona zhao = VOLUNTEER.numbered(last++);

    @Test
    void requestsAreCollectedAndDrawnAtTheReleaseTimeByThemselves() {
        String shift = offer.publish();
        for (Persona each : List.of(li, wang, zhao)) request(each, shift).statusCode(200);
        book(li, shift).statusCode(409).body("problem", equalTo("NOT_DRAWN_YET"));
        draw(li, shift)
                .body("requests", equalTo(3))
                .body("seedHash", notNullValue())
                .body("seed", nullValue())
                .body("lots", empty());
        ARound.passes(bus);
        shift(li, shift).body("[0].drawnAt", nullValue());

        drawAtRelease();

        shift(li, shift)
                .body("[0].booked", equalTo(1))
                .body("[0].waiting", equalTo(2))
                .body("[0].drawnAt", notNullValue());
        rollCall(shift).body("status", contains("BOOKED", "WAITING", "WAITING"));
        CheckedAgain.holds(draw(zhao, shift)
                .body("lots.requestId", containsInAnyOrder(requestOf(li), requestOf(wang), requestOf(zhao)))
                .body("lots.result", contains("PLACE", "LINE", "LINE"))
                .extract()
                .jsonPath());
    }

    @Test
    void whereRequestsAreCollectedIsListedUntilTheDraw() {
        String shift = offer.publish();
        String other = aShift().from(offer.startsAt(), Duration.ofHours(1)).publish();
        toBeDrawn().body("nodes.id", hasItem(shift)).body("nodes.id", not(hasItem(other)));

        drawAtRelease();

        toBeDrawn().body("nodes.id", not(hasItem(shift)));
    }

    @Test
    void theLineStandsInDrawnOrderAndWhoAsksLaterComesBehindIt() {
        String shift = offer.publish();
        for (Persona each : List.of(li, wang, zhao)) request(each, shift).statusCode(200);
        drawAtRelease();
        Persona late = VOLUNTEER.numbered(last++);

        book(late, shift).statusCode(200).body("position", equalTo(3));

        for (Persona each : List.of(li, wang, zhao)) {
            int rank = each.asks().get("/draw-requests/mine").then().extract().path("[0].rank");
            mine(each, shift)
                    .body("[0].status", equalTo(rank == 1 ? "BOOKED" : "WAITING"))
                    .body("[0].position", rank == 1 ? nullValue() : equalTo(rank - 1));
            each.asks()
                    .get("/notices/mine?first=1")
                    .then()
                    .body("nodes[0].kind", equalTo(rank == 1 ? "DRAWN" : "NOT_DRAWN"));
        }
    }

    @Test
    void aRequestTakenBackIsNotDrawnAndCanBeMadeAgain() {
        String shift = offer.publish();
        request(li, shift).statusCode(200);
        String first = request(wang, shift).extract().path("id");
        request(wang, shift).body("id", equalTo(first));

        takeBack(wang, shift).statusCode(200).body("takenBackAt", notNullValue());
        takeBack(wang, shift).statusCode(200).body("id", equalTo(first));
        draw(li, shift).body("requests", equalTo(1));
        request(wang, shift).body("id", not(equalTo(first)));
        takeBack(wang, shift).statusCode(200);
        takeBack(zhao, shift).statusCode(404);
        drawAtRelease();

        draw(wang, shift).body("lots.requestId", contains(requestOf(li)));
        takeBack(li, shift).statusCode(409).body("problem", equalTo("DRAWN_ALREADY"));
        request(zhao, shift).statusCode(409).body("problem", equalTo("DRAWN_ALREADY"));
        mine(wang, shift).body("", empty());
    }

    @Test
    void drawnInTwoShiftsAtTheSameTimeAPersonIsBookedOnce() {
        String one = offer.publish();
        String two = byDraw(aShift().from(offer.startsAt().plus(1, ChronoUnit.HOURS), Duration.ofHours(3)))
                .with("releaseAt", release().toString())
                .publish();
        for (String shift : List.of(one, two)) {
            request(li, shift).statusCode(200);
            request(wang, shift).statusCode(200);
        }

        clock.turnTo(release());
        drawAtOnce(one, two, one, two);

        for (String shift : List.of(one, two)) {
            shift(li, shift).body("[0].booked", equalTo(1)).body("[0].waiting", equalTo(1));
            CheckedAgain.holds(draw(li, shift).extract().jsonPath());
        }
        for (Persona each : List.of(li, wang)) {
            each.asks().get("/bookings/mine").then().body("status", containsInAnyOrder("BOOKED", "WAITING"));
        }
    }

    @Test
    void manyInstancesDrawOnceWhateverTheirNumber() {
        String shift = offer.withPlaces(5).publish();
        var asks = new ArrayList<Ask>();
        for (int i = 0; i < 200; i++) {
            asks.add(new Ask(VOLUNTEER.numbered(40_000 + i), "/shifts/" + shift + "/draw-requests", "{}"));
        }
        assertThat(Together.send(asks)).allMatch(answer -> answer.status() == 200);
        draw(li, shift).body("requests", equalTo(200));

        clock.turnTo(release());
        drawAtOnce(IntStream.range(0, 8).mapToObj(i -> shift).toArray(String[]::new));

        shift(li, shift).body("[0].booked", equalTo(5)).body("[0].waiting", equalTo(195));
        var record = draw(li, shift).extract().jsonPath();
        CheckedAgain.holds(record);
        assertThat(record.getList("lots")).hasSize(200);
        assertThat(rollCall(shift).extract().jsonPath().getList("volunteer.id"))
                .doesNotHaveDuplicates()
                .hasSize(200);
    }

    @Test
    void whoHoldsAShiftAtTheSameTimeCannotAskAndIsPassedOverWhereItCameLater() {
        String shift = offer.publish();
        String rival = aShift().from(offer.startsAt(), Duration.ofHours(2))
                .withPlaces(2)
                .publish();
        booked(li, rival);
        request(li, shift).statusCode(409).body("problem", equalTo("OVERLAPPING_SHIFT"));
        request(wang, shift).statusCode(200);
        booked(wang, rival);

        drawAtRelease();

        shift(wang, shift).body("[0].booked", equalTo(0)).body("[0].waiting", equalTo(1));
        draw(wang, shift).body("lots.result", contains("PASSED_OVER"));
        mine(wang, rival).body("[0].status", equalTo("BOOKED"));
    }

    @Test
    void tooLittleRestIsPassedOverToo() {
        String shift = offer.publish();
        request(wang, shift).statusCode(200);
        // Two hours after the end: no break of one duty, and far less than eleven hours.
        booked(
                wang,
                aShift().from(offer.startsAt().plus(6, ChronoUnit.HOURS), Duration.ofHours(2))
                        .publish());

        drawAtRelease();

        draw(wang, shift).body("lots.result", contains("PASSED_OVER"));
    }

    @Test
    void hoursOfTheLastFourteenDaysCountAndOlderOnesDoNot() throws SQLException {
        String shift = offer.publish();
        request(li, shift).statusCode(200);
        request(wang, shift).statusCode(200);
        served(li, release().minus(13, ChronoUnit.DAYS), 9 * 60 + 59);
        served(wang, release().minus(15, ChronoUnit.DAYS), 600);

        drawAtRelease();

        var record = draw(li, shift).extract().jsonPath();
        CheckedAgain.holds(record);
        String of = "lots.find { it.requestId == '%s' }.%s";
        assertThat(record.getInt(of.formatted(requestOf(li), "hours"))).isEqualTo(9);
        assertThat(record.getInt(of.formatted(requestOf(li), "lots"))).isEqualTo(8);
        assertThat(record.getInt(of.formatted(requestOf(wang), "hours"))).isZero();
    }

    @Test
    void theRecordNamesNobody() {
        String shift = offer.publish();
        request(li, shift).statusCode(200);
        drawAtRelease();

        String record = draw(wang, shift).extract().asString();

        assertThat(record).doesNotContain(li.id().toString()).doesNotContain(li.username());
        wang.asks().get("/draw-requests/mine").then().body("", empty());
    }

    @Test
    void aShiftByDrawNeedsATimeToComeBeforeCheckIn() {
        refused(null, "DRAW_NEEDS_RELEASE");
        refused(Instant.now().minusSeconds(5), "DRAW_NEEDS_RELEASE");
        refused(offer.startsAt().minus(29, ChronoUnit.MINUTES), "DRAWN_TOO_LATE");
        request(li, aShift().publish()).statusCode(409).body("problem", equalTo("NOT_BY_DRAW"));
    }

    @Test
    void calledOffItIsNotDrawnAndThoseWhoAskedAreTold() {
        String shift = offer.publish();
        request(li, shift).statusCode(200);
        cancelShift(MANAGER, shift, "暴雨").statusCode(200);

        drawAtRelease();

        draw(li, shift).body("drawnAt", nullValue()).body("seed", nullValue());
        li.asks().get("/notices/mine?first=1").then().body("nodes[0].kind", equalTo("SHIFT_CANCELLED"));
    }

    private void refused(Instant release, String problem) {
        Shifts other = aShift().with("access", "DRAW");
        if (release != null) other.with("releaseAt", release.toString());
        other.from(offer.startsAt(), Duration.ofHours(3))
                .send()
                .statusCode(400)
                .body("problem", equalTo(problem))
                .body("field", equalTo("releaseAt"));
    }

    private static Shifts byDraw(Shifts shift) {
        return shift.with("access", "DRAW")
                .with("releaseAt", shift.startsAt().minus(2, ChronoUnit.DAYS).toString());
    }

    private ValidatableResponse toBeDrawn() {
        return li.asks()
                .get("/shifts?first=200&toBeDrawn=true&from=" + offer.startsAt())
                .then()
                .statusCode(200);
    }

    private Instant release() {
        return offer.startsAt().minus(2, ChronoUnit.DAYS);
    }

    private void drawAtRelease() {
        clock.turnTo(release());
        ARound.passes(bus);
    }

    private void drawAtOnce(String... shifts) {
        io.smallrye.mutiny.Uni.join()
                .all(java.util.Arrays.stream(shifts)
                        .map(shift -> bus.<String>request(DrawNow.DRAW, shift))
                        .toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(60));
    }

    private static void served(Persona who, Instant start, int minutes) throws SQLException {
        String past = aShift().publish();
        String booking = booked(who, past);
        Database.execute(
                "volunteer",
                "update shift set starts_at = '%s', ends_at = '%s' where id = '%s'"
                        .formatted(start, start.plus(12, ChronoUnit.HOURS), past));
        Database.execute(
                "volunteer",
                "update booking set status = 'ATTENDED', credited_minutes = %d where id = '%s'"
                        .formatted(minutes, booking));
    }

    private static String requestOf(Persona who) {
        return who.asks().get("/draw-requests/mine").then().extract().path("[0].id");
    }

    private static ValidatableResponse request(Persona who, String shift) {
        return who.asks()
                .body(Map.of())
                .post("/shifts/" + shift + "/draw-requests")
                .then();
    }

    private static ValidatableResponse takeBack(Persona who, String shift) {
        return who.asks().post("/shifts/" + shift + "/draw-requests/take-back").then();
    }

    private static ValidatableResponse draw(Persona who, String shift) {
        return who.asks().get("/shifts/" + shift + "/draw").then().statusCode(200);
    }
}
