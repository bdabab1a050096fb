package org.lianfang.volunteer.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.platformtest.Persona.XIANZHOU;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.mine;
import static org.lianfang.volunteer.Acts.rollCall;
import static org.lianfang.volunteer.Groups.book;
import static org.lianfang.volunteer.Groups.cancel;
import static org.lianfang.volunteer.Groups.list;
import static org.lianfang.volunteer.Groups.listOf;
import static org.lianfang.volunteer.Groups.organisation;
import static org.lianfang.volunteer.Groups.somebody;
import static org.lianfang.volunteer.Shifts.aShift;

import io.vertx.core.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Communities;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;
import org.lianfang.volunteer.Together;

@ServiceTest
class GroupBookingTest {

    private static int last = 53000;

    private final Persona chen = VOLUNTEER.numbered(last++);
    private final Persona li = VOLUNTEER.numbered(last++);
    private String firm;

    @BeforeEach
    void open() {
        Communities.open();
        firm = organisation(CHENGDONG, chen);
    }

    @Test
    void aContactBooksForHerListAndTheRollCallSaysWhoSentThem() {
        String shift = aShift().withPlaces(3).publish();
        var people = List.of(somebody(), somebody());

        book(chen, firm, list(shift, people.get(0), people.get(1)))
                .statusCode(200)
                .body("bookings.status", contains("BOOKED", "BOOKED"))
                .body(
                        "bookings.volunteer.name",
                        contains(people.get(0).get("name"), people.get(1).get("name")));

        rollCall(shift)
                .body("", hasSize(2))
                .body("organisation.id", everyItem(equalTo(firm)))
                .body(
                        "volunteer.name",
                        contains(people.get(0).get("name"), people.get(1).get("name")));
        assertThat(places(shift)).isEqualTo("2");
    }

    @Test
    void sentTwiceItHappensOnceAndOtherContentIsAConflict() {
        String shift = aShift().withPlaces(9).publish();
        Map<String, Object> list = listOf(shift, 2);
        var first = book(chen, firm, list).statusCode(200).extract().body().asString();

        book(chen, firm, list).statusCode(200).body(equalTo(first));
        var other = new HashMap<>(list);
        other.put("people", List.of(somebody()));
        book(chen, firm, other).statusCode(409).body("problem", equalTo("ID_TAKEN"));
        book(li, organisation(CHENGDONG, li), list).statusCode(409).body("problem", equalTo("ID_TAKEN"));

        assertThat(places(shift)).isEqualTo("2");
    }

    @Test
    void sentSeveralTimesAtOnceItHappensOnce() {
        String shift = aShift().withPlaces(9).publish();
        var ask = new Together.Ask(chen, "/organisations/" + firm + "/bookings", Json.encode(listOf(shift, 3)));

        List<Together.Answer> answers = Together.send(List.of(ask, ask, ask, ask));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream().map(answer -> answer.text("bookings.id")).distinct())
                .hasSize(1);
        assertThat(places(shift)).isEqualTo("3");
    }

    @Test
    void groupsThatAskAtOnceGetAllOfTheirPlacesOrNone() {
        String shift = aShift().withPlaces(10).publish();
        var asks = new ArrayList<Together.Ask>();
        for (int i = 0; i < 8; i++) {
            Persona contact = VOLUNTEER.numbered(last++);
            String group = organisation(CHENGDONG, contact);
            asks.add(new Together.Ask(contact, "/organisations/" + group + "/bookings", Json.encode(listOf(shift, 3))));
        }

        List<Together.Answer> answers = Together.send(asks);

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allMatch(answer -> answer.text("problem").equals("GROUP_TOO_LARGE"));
        assertThat(places(shift)).isEqualTo("9");
        assertThat(Database.column(
                        "volunteer",
                        "select count(*) from booking where status = 'BOOKED' and shift_id = '" + shift + "'"))
                .containsExactly("9");
    }

    @Test
    void aListThatDoesNotFitIsRefusedWholeAndTellsWhatIsLeft() {
        String shift = aShift().withPlaces(2).publish();

        book(chen, firm, listOf(shift, 3))
                .statusCode(409)
                .body("problem", equalTo("GROUP_TOO_LARGE"))
                .body("detail", containsString("2"));

        rollCall(shift).body("", empty());
    }

    @Test
    void whoWaitsInLineComesBeforeAGroupThatAsksLater() {
        Shifts offer = aShift();
        String shift = offer.publish();
        book(chen, firm, listOf(shift, 1)).statusCode(200);
        booked(li, shift);
        // A place that stands empty beside a line, as an expired offer leaves it.
        Database.execute("volunteer", "update shift set capacity = 2 where id = '" + shift + "'");

        book(chen, firm, listOf(shift, 1)).statusCode(409).body("problem", equalTo("GROUP_TOO_LARGE"));

        assertThat(places(shift)).isEqualTo("1");
    }

    @Test
    void everyBadLineIsToldByItsNumberAndNotByItsValue() {
        String shift = aShift().withPlaces(9).publish();
        var twice = somebody();

        book(
                        chen,
                        firm,
                        list(
                                shift,
                                twice,
                                Map.of("name", "", "phone", "13812345678"),
                                Map.of("name", "林", "phone", "abcde"),
                                twice))
                .statusCode(400)
                .body("problem", equalTo("LINES_NOT_VALID"))
                .body("field", equalTo("people"))
                .body("detail", containsString("第2行：缺姓名；"))
                .body("detail", containsString("line 3: not a phone number;"))
                .body("detail", containsString("第4行：与第1行相同。 "))
                .body("detail", not(containsString("abcde")))
                .body("detail", not(containsString(twice.get("phone"))));

        assertThat(places(shift)).isEqualTo("0");
    }

    @Test
    void aListedPersonHoldsNoTwoPlacesAtATimeWhoeverNamesHer() {
        Shifts offer = aShift().withPlaces(5);
        var someone = somebody();
        book(chen, firm, list(offer.publish(), someone)).statusCode(200);
        String same = aShift().from(offer.startsAt().plusSeconds(3600), Duration.ofHours(2))
                .withPlaces(5)
                .publish();
        // Written otherwise, she is the same.
        var again = Map.of(
                "name", " " + someone.get("name"), "phone", someone.get("phone").replaceFirst("138", "138 "));

        book(li, organisation(CHENGDONG, li), list(same, somebody(), again))
                .statusCode(409)
                .body("problem", equalTo("LINES_CANNOT_COME"))
                .body("detail", containsString("第2行：同一时段"));

        assertThat(places(same)).isEqualTo("0");
    }

    @Test
    void theRulesOfRestHoldForEveryoneOfAList() {
        Shifts offer = aShift().withPlaces(5);
        var tired = somebody();
        book(chen, firm, list(offer.publish(), tired)).statusCode(200);
        String next = aShift().from(offer.startsAt().plus(Duration.ofHours(8)), Duration.ofHours(3))
                .withPlaces(5)
                .publish();

        book(chen, firm, list(next, somebody(), somebody(), tired))
                .statusCode(409)
                .body("problem", equalTo("LINES_CANNOT_COME"))
                .body("detail", equalTo("第3行：休息时间不足。 line 3: too little rest."));

        String longest = aShift().from(offer.startsAt().plus(Duration.ofDays(2)), Duration.ofHours(11))
                .withPlaces(5)
                .publish();
        book(chen, firm, listOf(longest, 2)).statusCode(409).body("detail", containsString("line 2"));
    }

    @Test
    void onlyTheNamedContactBooksAndOnlyWhereSheMayBookAtAll() {
        String shift = aShift().withPlaces(9).publish();
        Persona elsewhere = Persona.of("volunteer", XIANZHOU).numbered(last++);
        String named = organisation(CHENGDONG, elsewhere);

        book(li, firm, listOf(shift, 1)).statusCode(404).body("field", equalTo("organisationId"));
        book(elsewhere, named, listOf(shift, 1)).statusCode(404);
        book(Persona.MANAGER, firm, listOf(shift, 1)).statusCode(403);

        assertThat(places(shift)).isEqualTo("0");
    }

    @Test
    void aShiftOfAnotherCommunityIsAbsentForTheGroupAlsoWhereTheContactMayBookIt() {
        String shift = aShift().inCommunity(XIANZHOU).withPlaces(9).publish();
        booked(chen, shift);

        book(chen, firm, listOf(shift, 1)).statusCode(404).body("field", equalTo("shiftId"));

        assertThat(places(shift)).isEqualTo("1");
    }

    @Test
    void aShiftForStaffOrWithASkillTakesNoGroup() {
        String watch = aShift().withPost("HOUSEHOLD_WATCH").withPlaces(9).publish();
        String sampling = aShift().withPost("HOME_SAMPLING").withPlaces(9).publish();

        book(chen, firm, listOf(watch, 1)).statusCode(409).body("problem", equalTo("GROUP_NOT_TAKEN"));
        book(chen, firm, listOf(sampling, 1)).statusCode(409).body("problem", equalTo("GROUP_NOT_TAKEN"));
    }

    @Test
    void theContactGivesBackSomePlacesOrAllAndTheLineMovesUp() {
        String shift = aShift().withPlaces(3).publish();
        var group = book(chen, firm, listOf(shift, 3)).statusCode(200).extract().jsonPath();
        String id = group.getString("id");
        booked(li, shift);

        cancel(li, id, Map.of()).statusCode(404);
        cancel(chen, id, Map.of("bookingIds", List.of(group.getString("bookings[1].id"))))
                .statusCode(200)
                .body("bookings.status", contains("BOOKED", "CANCELLED", "BOOKED"));
        mine(li, shift).body("[0].status", equalTo("BOOKED"));
        cancel(chen, id, Map.of()).statusCode(200).body("bookings.status", everyItem(equalTo("CANCELLED")));
        cancel(chen, id, Map.of()).statusCode(200);

        assertThat(places(shift)).isEqualTo("1");
    }

    @Test
    void theContactSeesHerGroupAndNothingElse() {
        String shift = aShift().withPlaces(9).publish();
        booked(li, shift);
        var group = book(chen, firm, listOf(shift, 2)).statusCode(200).extract().jsonPath();

        chen.asks()
                .get("/organisations/" + firm + "/bookings")
                .then()
                .statusCode(200)
                .body("id", contains(group.getString("id")))
                .body("[0].bookings", hasSize(2));
        chen.asks().get("/bookings/mine").then().body("", empty());
        mine(chen, shift).body("", empty());
        chen.asks()
                .body(Map.of("ids", List.of(shift)))
                .post("/bookings/by-shifts")
                .then()
                .statusCode(403);
        cancel(
                        chen,
                        group.getString("id"),
                        Map.of(
                                "bookingIds",
                                List.of(mine(li, shift).extract().jsonPath().getString("[0].id"))))
                .statusCode(404);
        li.asks().get("/organisations/" + firm + "/bookings").then().statusCode(404);
    }

    private static String places(String shift) {
        return Database.column("volunteer", "select booked from shift where id = '" + shift + "'")
                .get(0);
    }
}
