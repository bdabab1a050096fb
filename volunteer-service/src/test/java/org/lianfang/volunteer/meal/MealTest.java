package org.lianfang.volunteer.meal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancelShift;
import static org.lianfang.volunteer.Shifts.aShift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

@ServiceTest
class MealTest extends InOpenCommunities {

    private static int last = 57000;

    private final LocalDate day =
            ChinaTime.dayOf(aShift().startsAt()).plusYears(2).plusDays(last % 100);

    @Test
    void eachMealIsCountedForThoseOnDutyAtItsHour() {
        String whole = at(9, 10, "东门").withPlaces(5).publish();
        String morning = at(8, 4, "东门").withPlaces(5).publish();
        String elsewhere = at(11, 2, "西门").withPlaces(5).publish();
        String off = at(11, 2, "北门").publish();
        booked(anyone(), whole);
        booked(anyone(), whole);
        booked(anyone(), morning);
        booked(anyone(), elsewhere);
        booked(anyone(), off);
        cancelShift(MANAGER, off, "暴雨").statusCode(200);

        // The morning ends at noon sharp: whoever is on it goes home to eat.
        assertThat(meals(MANAGER)).containsExactly("LUNCH 东门 2", "LUNCH 西门 1", "DINNER 东门 2");
        assertThat(meals(MANAGER_XIANZHOU)).isEmpty();
    }

    @Test
    void theNightMealBelongsToTheDayThatBeginsWithIt() {
        booked(anyone(), at(-4, 8, "东门").publish());

        assertThat(meals(MANAGER)).containsExactly("NIGHT 东门 1");
    }

    private List<String> meals(Persona who) {
        List<Map<String, Object>> counts = who.asks()
                .get("/meals?area=" + CHENGDONG + "&on=" + day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("");
        return counts.stream()
                .map(each -> each.get("meal") + " " + each.get("place") + " " + each.get("people"))
                .toList();
    }

    private Shifts at(int hour, int hours, String place) {
        Instant starts = ChinaTime.startOf(day).plus(Duration.ofHours(hour));
        return aShift().from(starts, Duration.ofHours(hours)).with("place", place);
    }

    private static Persona anyone() {
        return VOLUNTEER.numbered(last++);
    }
}
