package org.lianfang.volunteer.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.STREET_OFFICER;
import static org.lianfang.platformtest.Persona.XIANZHOU;
import static org.lianfang.volunteer.Acts.cancelShift;
import static org.lianfang.volunteer.Shifts.aShift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;
import org.lianfang.volunteer.Together;
import org.lianfang.volunteer.Together.Answer;
import org.lianfang.volunteer.Together.Ask;

@ServiceTest
class PublishShiftTest extends InOpenCommunities {

    @Test
    void aPublishedShiftShowsWhatWasSent() {
        Shifts offer = aShift().withPlaces(4);

        offer.send()
                .statusCode(200)
                .body("id", equalTo(offer.input().get("id")))
                .body("communityCode", equalTo("440705001012"))
                .body("post", equalTo("DELIVERY"))
                .body("startsAt", equalTo(offer.input().get("startsAt")))
                .body("capacity", equalTo(4))
                .body("booked", equalTo(0))
                .body("waiting", equalTo(0))
                .body("cancelled", equalTo(false));
    }

    @Test
    void withoutAnIdTheServerMakesOne() {
        aShift().with("id", null).send().statusCode(200).body("id", notNullValue());
    }

    @Test
    void sentTwiceItIsPublishedOnce() {
        Shifts offer = aShift();
        String id = offer.publish();

        offer.send().statusCode(200).body("id", equalTo(id));
        // Another with the same right may carry it through; blanks around the words do not make other content.
        offer.with("title", " 送菜上门 ").sendAs(STREET_OFFICER).statusCode(200).body("title", equalTo("送菜上门"));
    }

    @Test
    void theSameIdWithOtherContentIsAConflict() {
        Shifts offer = aShift();
        offer.publish();

        offer.withPlaces(2)
                .send()
                .statusCode(409)
                .body("problem", equalTo("ID_TAKEN"))
                .body("field", equalTo("id"));
    }

    @Test
    void anIdOfAnotherCommunityIsAConflictThatShowsNothing() {
        Shifts offer = aShift();
        String id = offer.publish();

        aShift().inCommunity(XIANZHOU)
                .with("id", id)
                .send()
                .statusCode(409)
                .body("problem", equalTo("ID_TAKEN"))
                .body("title", containsString("编号"));
    }

    @Test
    void aShiftSentAgainAfterItsEndAnswersAsTheFirstTime() {
        Shifts offer = aShift();
        String id = offer.publish();
        cancelShift(MANAGER, id, "下雨").statusCode(200);

        offer.send().statusCode(200).body("id", equalTo(id)).body("cancelled", equalTo(true));
    }

    @Test
    void aShiftUnderWayMayBePublishedAndOneThatIsOverMayNot() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        aShift().from(now.minusSeconds(3600), Duration.ofHours(2)).send().statusCode(200);
        aShift().from(now.minusSeconds(7200), Duration.ofHours(1))
                .send()
                .statusCode(400)
                .body("problem", equalTo("SHIFT_ALREADY_OVER"))
                .body("field", equalTo("endsAt"));
    }

    @Test
    void aShiftEndsAfterItStartsAndWithinADay() {
        Instant start = Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        aShift().from(start, Duration.ZERO).send().statusCode(400).body("field", equalTo("endsAt"));
        aShift().from(start, Duration.ofHours(24).plusSeconds(1))
                .send()
                .statusCode(400)
                .body("problem", equalTo("SHIFT_TOO_LONG"))
                .body("field", equalTo("endsAt"));
        aShift().from(start, Duration.ofHours(24)).send().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "capacity, 0",
        "capacity, 1001",
        "title, ''",
        "title, '   '",
        "place, ''",
        "communityCode, 4407",
        "post, SLEEPING",
        "startsAt, tomorrow",
        "startsAt, +999999999-01-01T00:00:00Z"
    })
    void whatCannotBeIsNamedByItsField(String field, String value) {
        aShift().with(field, value)
                .send()
                .statusCode(400)
                .body("code", equalTo("BAD_INPUT"))
                .body("field", equalTo(field));
    }

    @Test
    void textsAreBoundedAndOnOneLine() {
        aShift().with("title", "菜".repeat(101)).send().statusCode(400).body("field", equalTo("title"));
        aShift().with("place", "站".repeat(201)).send().statusCode(400).body("field", equalTo("place"));
        aShift().with("title", "a\u0000b").send().statusCode(400).body("field", equalTo("title"));
    }

    @Test
    void aCommunityThatNobodyOpenedIsBadInputAndOneOutsideTheOwnAreaNotFound() {
        for (String unknown : new String[] {"440705001999", "440303001999"}) {
            aShift().with("communityCode", unknown)
                    .sendAs(STREET_OFFICER)
                    .statusCode(400)
                    .body("problem", equalTo("COMMUNITY_NOT_OPEN"))
                    .body("field", equalTo("communityCode"));
        }
        aShift().sendAs(MANAGER_XIANZHOU).statusCode(404).body("field", equalTo("communityCode"));
    }

    @Test
    void twentyTapsPublishOneShift() throws JsonProcessingException {
        Shifts offer = aShift();
        String body = new ObjectMapper().writeValueAsString(offer.input());

        List<Answer> answers = Together.send(Collections.nCopies(20, new Ask(MANAGER, "/shifts", body)));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(each -> each.text("id")).containsOnly((String)
                offer.input().get("id"));
    }
}
