package org.lianfang.volunteer.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.NOBODY;
import static org.lianfang.platformtest.Persona.SONGYUAN;
import static org.lianfang.platformtest.Persona.STREET_OFFICER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;
import static org.lianfang.platformtest.Persona.XIANZHOU;
import static org.lianfang.volunteer.Acts.booked;
import static org.lianfang.volunteer.Acts.cancel;
import static org.lianfang.volunteer.Acts.cancelShift;
import static org.lianfang.volunteer.Shifts.aShift;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.InOpenCommunities;
import org.lianfang.volunteer.ServiceTest;

@ServiceTest
class FeedTest extends InOpenCommunities {

    private static int last = 61000;

    private final Persona li = VOLUNTEER.numbered(last++);

    @Test
    void eachChangeOfAShiftIsHeardAsItStands() throws Exception {
        try (Listening line = Listening.with(MANAGER.token(), "?area=" + CHENGDONG)) {
            String shift = aShift().withPlaces(2).publish();
            assertThat(line.next(shift).path("booked").asInt()).isZero();

            String booking = booked(li, shift);
            JsonNode taken = line.next(shift);
            assertThat(taken.path("booked").asInt()).isEqualTo(1);
            cancel(li, booking).statusCode(200);
            JsonNode freed = line.next(shift);
            assertThat(freed.path("booked").asInt()).isZero();
            assertThat(Instant.parse(freed.path("changedAt").asText()))
                    .isAfter(Instant.parse(taken.path("changedAt").asText()));
            cancelShift(MANAGER, shift, "暴雨").statusCode(200);
            assertThat(line.next(shift).path("cancelled").asBoolean()).isTrue();
        }
    }

    @Test
    void whatIsOutsideTheAreaIsNotHeard() throws Exception {
        try (Listening manager = Listening.with(MANAGER.token(), "?area=44");
                Listening narrowed = Listening.with(STREET_OFFICER.token(), "?area=" + XIANZHOU)) {
            String elsewhere = aShift().inCommunity(SONGYUAN).publish();
            String there = aShift().inCommunity(XIANZHOU).publish();
            String here = aShift().publish();

            assertThat(manager.nextIds(here)).containsExactly(here).doesNotContain(elsewhere, there);
            assertThat(narrowed.nextIds(there)).containsExactly(there);
        }
    }

    @Test
    void whoComesBackIsToldWhatChangedMeanwhile() throws Exception {
        String before = aShift().publish();
        Thread.sleep(10_500); // What is committed late by ten seconds is told again rather than lost.
        Instant gone = Instant.now();
        String meanwhile = aShift().publish();
        booked(li, meanwhile);

        try (Listening line = Listening.with(MANAGER.token(), "?since=" + gone)) {
            JsonNode told = line.next(meanwhile);
            assertThat(told.path("booked").asInt()).isEqualTo(1);
        }
        try (Listening line = Listening.with(MANAGER.token(), "?since=" + gone)) {
            assertThat(line.nextIds(meanwhile)).doesNotContain(before);
        }
    }

    @Test
    void aLineEndsWithItsLoginAndWhenAnnouncementsMayHaveBeenMissed() throws Exception {
        try (Listening brief = Listening.with(MANAGER.tokenFor(Duration.ofSeconds(3)), "")) {
            assertThat(brief.ends()).isTrue();
        }
        try (Listening line = Listening.with(MANAGER.token(), "")) {
            try (Connection owner = Database.superuser("volunteer")) {
                owner.createStatement()
                        .execute("select pg_terminate_backend(pid) from pg_stat_activity where query like 'LISTEN%'");
            }
            assertThat(line.ends()).isTrue();
        }
        try (Listening line = Listening.with(MANAGER.token(), "")) {
            String shift = aShift().publish();
            assertThat(line.next(shift).path("id").asText()).isEqualTo(shift);
        }
    }

    @Test
    void whoMayNotSeeShiftsHearsNothing() throws Exception {
        try (Listening line = Listening.with(NOBODY.token(), "")) {
            assertThat(line.status()).isEqualTo(403);
        }
        try (Listening line = Listening.with(MANAGER.token(), "?since=yesterday")) {
            assertThat(line.status()).isEqualTo(400);
        }
    }
}
