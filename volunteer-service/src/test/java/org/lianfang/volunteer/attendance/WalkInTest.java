package org.lianfang.volunteer.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.Acts;
import org.lianfang.volunteer.Groups;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

/** Those who come without a login: the rules of rest, of overlaps and of who may do what hold for them as well. */
@ServiceTest
class WalkInTest extends InOpenCommunities {

    private static int last = 51000;

    private final Shifts offer = aShift().withPlaces(3);
    private final Map<String, Object> zhao = person("赵大妈" + last, "139%08d".formatted(last++));

    @Test
    void aWatchAtObservedDoorsTakesNobodyWithoutALogin() {
        String watch = offer.withPost("HOUSEHOLD_WATCH").publish();
        clock.turnTo(offer.startsAt());

        walkIn(watch, zhao).statusCode(409).body("problem", equalTo("WALK_IN_NOT_TAKEN"));

        Acts.shift(MANAGER, watch).body("[0].booked", equalTo(0));
    }

    @Test
    void aPostThatNeedsASkillTakesNobodyWhoseSkillNobodyKnows() {
        String shift = offer.withPost("COUNSELLING").publish();
        clock.turnTo(offer.startsAt());

        walkIn(shift, zhao).statusCode(409).body("problem", equalTo("WALK_IN_NOT_TAKEN"));
    }

    @Test
    void aDutyLongerThanAVolunteerMayDoAsksForAReasonWhichIsKept() {
        String gate = offer.withPost("GATE")
                .from(offer.startsAt(), Duration.ofHours(12))
                .publish();
        clock.turnTo(offer.startsAt());

        walkIn(gate, zhao)
                .statusCode(409)
                .body("problem", equalTo("RESTED_TOO_LITTLE"))
                .body("field", equalTo("waiveRestReason"));
        Acts.shift(MANAGER, gate).body("[0].booked", equalTo(0));
        zhao.put("waiveRestReason", "无人可替");
        walkIn(gate, zhao).statusCode(200).body("status", equalTo("ATTENDED"));

        assertThat(Database.column("volunteer", "select reason from rest_waiver where shift_id = '" + gate + "'"))
                .containsExactly("无人可替");
    }

    @Test
    void whoStandsThereIsTakenBeforeTheReleaseWhichIsForThoseWhoBook() {
        String shift = offer.with(
                        "releaseAt", offer.startsAt().plus(Duration.ofHours(1)).toString())
                .publish();
        clock.turnTo(offer.startsAt());

        Acts.book(Persona.VOLUNTEER.numbered(last++), shift)
                .statusCode(409)
                .body("problem", equalTo("SHIFT_NOT_RELEASED"));
        walkIn(shift, zhao).statusCode(200).body("status", equalTo("ATTENDED"));
    }

    @Test
    void theSameWomanOnTwoDaysIsOnePersonWithOneSumOfHours() {
        String first = offer.publish();
        Shifts later = aShift();
        String second = later.publish();

        String one = served(first, offer, zhao);
        zhao.put("id", UUID.randomUUID().toString());
        zhao.put("phone", ((String) zhao.get("phone")).replaceFirst("(\\d{3})(\\d{4})", "$1 $2-"));
        String two = served(second, later, zhao);

        assertThat(two).isEqualTo(one);
        List<Integer> minutes = MANAGER.asks()
                .queryParam("from", day(offer).toString())
                .queryParam("to", day(later).toString())
                .queryParam("by", "PERSON")
                .get("/hours")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.key == '" + one + "' }.minutes");
        assertThat(minutes).containsExactly(120);
    }

    @Test
    void theSameSendingWithAnotherNameOrPhoneIsAConflict() {
        String shift = offer.publish();
        clock.turnTo(offer.startsAt());
        walkIn(shift, zhao).statusCode(200);

        for (String field : List.of("name", "phone")) {
            var other = new HashMap<>(zhao);
            other.put(field, field.equals("name") ? "别人" : "13900000000");
            walkIn(shift, other)
                    .statusCode(409)
                    .body("problem", equalTo("ID_TAKEN"))
                    .body("field", equalTo("id"));
        }
        Acts.shift(MANAGER, shift).body("[0].booked", equalTo(1));
    }

    @Test
    void theIdOfALoginPutsNobodyOnTheList() {
        Persona li = Persona.VOLUNTEER.numbered(last++);
        Acts.booked(li, aShift().publish());
        String shift = offer.publish();
        clock.turnTo(offer.startsAt());
        zhao.put("id", li.id().toString());

        String person = walkIn(shift, zhao).statusCode(200).extract().path("volunteer.id");

        assertThat(person).isNotEqualTo(li.id().toString());
        Acts.mine(li, shift).body("size()", equalTo(0));
    }

    @Test
    void whoIsOnTheListAlreadyOrElsewhereIsSoAnswered() {
        Persona contact = Persona.VOLUNTEER.numbered(last++);
        String firm = Groups.organisation(CHENGDONG, contact);
        String shift = offer.publish();
        var named = Map.of("name", zhao.get("name"), "phone", zhao.get("phone"));
        Groups.book(contact, firm, Map.of("shiftId", shift, "people", List.of(named)))
                .statusCode(200);
        String beside = aShift().from(offer.startsAt(), Duration.ofHours(1)).publish();
        clock.turnTo(offer.startsAt());

        walkIn(shift, zhao).statusCode(409).body("problem", equalTo("ON_LIST_ALREADY"));
        walkIn(beside, zhao).statusCode(409).body("problem", equalTo("HELD_ELSEWHERE"));
    }

    @Test
    void anEndedOrCancelledShiftSaysSo() {
        String ended = offer.publish();
        String cancelled = aShift().from(offer.startsAt(), Duration.ofHours(3)).publish();
        clock.turnTo(offer.startsAt());
        Acts.cancelShift(MANAGER, cancelled, "暴雨").statusCode(200);
        walkIn(cancelled, zhao).statusCode(409).body("problem", equalTo("SHIFT_CANCELLED"));
        clock.turnTo(offer.startsAt().plus(Duration.ofHours(3)));

        walkIn(ended, zhao).statusCode(409).body("problem", equalTo("SHIFT_ENDED"));
    }

    /** An hour of duty. @return whose */
    private String served(String shift, Shifts at, Map<String, Object> who) {
        clock.turnTo(at.startsAt());
        ValidatableResponse in = walkIn(shift, who).statusCode(200);
        String booking = in.extract().path("id");
        clock.turnTo(at.startsAt().plus(Duration.ofHours(1)));
        MANAGER.asks()
                .body(Map.of(
                        "arrivedAt",
                        at.startsAt().toString(),
                        "leftAt",
                        at.startsAt().plus(Duration.ofHours(1)).toString()))
                .post("/bookings/" + booking + "/attendance")
                .then()
                .statusCode(200);
        return in.extract().path("volunteer.id");
    }

    private static LocalDate day(Shifts shift) {
        return shift.startsAt().atZone(ChinaTime.ZONE).toLocalDate();
    }

    private static Map<String, Object> person(String name, String phone) {
        return new HashMap<>(Map.of("id", UUID.randomUUID().toString(), "name", name, "phone", phone));
    }

    private static ValidatableResponse walkIn(String shift, Map<String, Object> person) {
        return MANAGER.asks()
                .body(person)
                .post("/shifts/" + shift + "/walk-ins")
                .then();
    }
}
