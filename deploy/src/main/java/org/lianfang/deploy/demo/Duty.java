package org.lianfang.deploy.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A shift of the demo and who books it.
 *
 * @param login who publishes it
 * @param bookers in the order in which they ask; whoever finds no place left waits
 * @param cancelled why it is called off in the end; empty if it is not
 * @param withdrawn those who book it and cancel again
 */
record Duty(String login, Input input, List<String> bookers, String cancelled, List<String> withdrawn) {

    /** The one who has booked what is under way and has not come. */
    static final String ABSENT = "volunteer-048";

    /** As the service takes it; times are instants in UTC. */
    record Input(
            UUID id,
            String communityCode,
            String post,
            String title,
            String place,
            String startsAt,
            String endsAt,
            int capacity) {}

    /** The shifts around this day. */
    static List<Duty> around(LocalDate today) {
        List<Duty> duties = new ArrayList<>();
        for (String[] row : Table.read("shifts.csv")) {
            LocalDate day = today.plusDays(Long.parseLong(row[5]));
            Instant starts =
                    day.atTime(LocalTime.parse(row[6])).atZone(DoorVisits.ZONE).toInstant();
            Input input = new Input(
                    DemoIds.named("shift", row[0], row[3], day),
                    row[0],
                    row[2],
                    row[3],
                    row[4],
                    starts.toString(),
                    starts.plusSeconds(60 * Long.parseLong(row[7])).toString(),
                    Integer.parseInt(row[8]));
            duties.add(new Duty(row[1], input, logins(row[9]), row[10], logins(row[11])));
        }
        return List.copyOf(duties);
    }

    private static List<String> logins(String cell) {
        return Arrays.stream(cell.split(" ")).filter(login -> !login.isEmpty()).toList();
    }

    Instant startsAt() {
        return Instant.parse(input.startsAt());
    }

    /**
     * One that is under way when the demo is loaded and over soon after, so that whoever is at her post can soon book again.
     *
     * @param now it began today, at most six hours before it ends with the hour, or the next if that is near
     */
    static Duty underWay(Instant now) {
        ZonedDateTime hour = now.atZone(DoorVisits.ZONE).plusMinutes(70).truncatedTo(ChronoUnit.HOURS);
        ZonedDateTime midnight = now.atZone(DoorVisits.ZONE).truncatedTo(ChronoUnit.DAYS);
        ZonedDateTime began = hour.minusHours(6).isAfter(midnight) ? hour.minusHours(6) : midnight;
        Input input = new Input(
                DemoIds.named("shift", Division.CHENGDONG, "under-way"),
                Division.CHENGDONG,
                "LOGISTICS",
                "物资卸车",
                "城东社区仓库",
                began.toInstant().toString(),
                hour.toInstant().toString(),
                3);
        return new Duty("community-manager", input, List.of("property-staff", ABSENT), "", List.of());
    }
}
