package org.lianfang.volunteer.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.checkIn;
import static org.lianfang.volunteer.Acts.checkOut;
import static org.lianfang.volunteer.Shifts.aShift;

import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.Groups;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;
import org.lianfang.volunteer.Shifts;

@ServiceTest
class HoursTest extends InOpenCommunities {

    private static int last = 39500;

    private final Shifts offer = aShift().withPlaces(2).withPost("PUBLICITY");
    private final Persona li = Persona.VOLUNTEER.numbered(last++);
    private final Persona wang = Persona.VOLUNTEER.numbered(last++);

    @Test
    void creditedMinutesAreAddedUpByPersonPostAndCommunity() {
        String shift = offer.publish();
        serve(li, booked(li, shift), 120);
        serve(wang, booked(wang, shift), 60);

        hours(MANAGER, "PERSON")
                .statusCode(200)
                .body("key", contains(li.id().toString(), wang.id().toString()))
                .body("name[0]", equalTo(li.username()))
                .body("minutes", contains(120, 60));
        hours(MANAGER, "POST").body("key", contains("PUBLICITY")).body("minutes", contains(180));
        hours(MANAGER, "COMMUNITY").body("key", contains("440705001012")).body("shifts", contains(2));
        hours(MANAGER_XIANZHOU, "PERSON").body("", empty());
        hours(li, "PERSON").statusCode(403);
    }

    @Test
    void theSheetHoldsTheSameNumbersAndNamesAsText() throws IOException {
        String shift = offer.publish();
        serve(li, booked(li, shift), 90);
        String day = ChinaTime.dayOf(offer.startsAt()).toString();

        byte[] file = MANAGER.asks()
                .get("/hours/export?by=PERSON&from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Row row = workbook.getFirstSheet().read().get(3);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCellText(0)).isEqualTo(li.username());
            assertThat(row.getCellAsNumber(3).orElseThrow().intValue()).isEqualTo(90);
            assertThat(row.getCellAsNumber(4).orElseThrow().doubleValue()).isEqualTo(1.5);
        }
        assertThat(Database.column("volunteer", "select operation from audit_entry order by at desc limit 1"))
                .containsExactly("EXPORT_HOURS");
    }

    @Test
    void minutesOfAListedPersonCountForTheOrganisationThatSentHer() throws IOException {
        String shift = offer.withPlaces(3).publish();
        String firm = Groups.organisation(Persona.CHENGDONG, wang);
        String name = MANAGER.asks()
                .get("/organisations?first=200")
                .then()
                .extract()
                .path("nodes.find { it.id == '" + firm + "' }.name");
        var group = Groups.book(wang, firm, Groups.listOf(shift, 2))
                .statusCode(200)
                .extract()
                .jsonPath();
        serve(li, booked(li, shift), 120);
        record(group.getString("bookings[0].id"), 60);
        record(group.getString("bookings[1].id"), 30);

        hours(MANAGER, "ORGANISATION")
                .statusCode(200)
                .body("key", contains(firm))
                .body("name", contains(name))
                .body("minutes", contains(90));
        hours(MANAGER, "PERSON").body("organisations", contains(null, name, name));
        String day = ChinaTime.dayOf(offer.startsAt()).toString();
        MANAGER.asks()
                .get("/hours?by=POST&from=" + day + "&to=" + day + "&organisation=" + firm)
                .then()
                .body("key", contains("PUBLICITY"))
                .body("minutes", contains(90));
        byte[] file = MANAGER.asks()
                .get("/hours/export?by=PERSON&from=" + day + "&to=" + day)
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getFirstSheet().read().get(4).getCellText(5)).isEqualTo(name);
        }
    }

    @Test
    void noneOfMoreThanAThousandIsMissingOnTheSheetNorOnThePages() throws IOException {
        Shifts beside = aShift().withPlaces(1000).withPost("PUBLICITY").from(offer.startsAt(), Duration.ofHours(3));
        served(offer.withPlaces(1000).publish(), 900);
        served(beside.publish(), 101);
        String day = ChinaTime.dayOf(offer.startsAt()).toString();
        String span = "by=PERSON&from=" + day + "&to=" + day;

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(
                MANAGER.asks().get("/hours/export?" + span).asByteArray()))) {
            assertThat(workbook.getFirstSheet().read()).hasSize(3 + 1001);
        }
        var seen = new HashSet<String>();
        String after = null;
        do {
            var page = MANAGER.asks()
                    .queryParams(after == null ? Map.of() : Map.of("after", after))
                    .get("/hours/page?first=200&" + span)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("nodes.key"));
            after = page.getBoolean("pageInfo.hasNextPage") ? page.getString("pageInfo.endCursor") : null;
        } while (after != null);
        assertThat(seen).hasSize(1001);
        MANAGER.asks().get("/hours/page?after=x&" + span).then().statusCode(400).body("field", equalTo("after"));
    }

    /** So many have served an hour and a different number of minutes there. */
    private static void served(String shift, int many) {
        Database.execute(
                "volunteer",
                """
                with people as (insert into volunteer (id, name, since, community_code)
                                select gen_random_uuid(), '志愿者' || n, now(), '440705001012' from generate_series(1, %d) n
                                returning id, name)
                insert into booking (id, shift_id, community_code, volunteer_id, starts_at, ends_at, status, short_notice, ticket,
                                     booked_at, checked_in_at, checked_out_at, credited_minutes)
                select gen_random_uuid(), s.id, s.community_code, p.id, s.starts_at, s.ends_at, 'ATTENDED', true,
                       1000 + row_number() over (), now(), s.starts_at, s.ends_at, 60 + substr(p.name, 4)::integer %% 7
                from people p, shift s where s.id = '%s'"""
                        .formatted(many, shift));
    }

    private void record(String booking, int minutes) {
        MANAGER.asks()
                .body(Map.of(
                        "arrivedAt", offer.startsAt().toString(),
                        "leftAt",
                                offer.startsAt()
                                        .plus(Duration.ofMinutes(minutes))
                                        .toString()))
                .post("/bookings/" + booking + "/attendance")
                .then()
                .statusCode(200);
    }

    private void serve(Persona who, String booking, int minutes) {
        clock.turnTo(offer.startsAt());
        checkIn(who, booking).statusCode(200);
        clock.turnTo(offer.startsAt().plus(Duration.ofMinutes(minutes)).plusSeconds(1));
        checkOut(who, booking).statusCode(200);
    }

    private ValidatableResponse hours(Persona who, String by) {
        String day = ChinaTime.dayOf(offer.startsAt()).toString();
        return who.asks().get("/hours?by=" + by + "&from=" + day + "&to=" + day).then();
    }
}
