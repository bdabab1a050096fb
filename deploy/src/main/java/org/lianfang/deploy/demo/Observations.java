package org.lianfang.deploy.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.deploy.demo.Observation.Ending;
import org.lianfang.deploy.demo.Observation.Order;
import org.lianfang.deploy.demo.Roster.Household;

/** Who is observed and why: two closed units in 松园, and in 城东 and 贤洲 single doors in every state. */
final class Observations {

    private static final String CLOSE_CONTACT = "CLOSE_CONTACT";

    private final LocalDate today;
    private final List<Observation> made = new ArrayList<>();

    private Observations(LocalDate today) {
        this.today = today;
    }

    /** @param today in Asia/Shanghai; all dates follow from it */
    static List<Observation> on(LocalDate today, List<Roster> rosters) {
        Observations all = new Observations(today);
        for (Roster roster : rosters) {
            switch (roster.communityCode()) {
                case Division.CHENGDONG -> all.chengdong(new Doors(roster));
                case Division.XIANZHOU -> all.xianzhou(new Doors(roster));
                case Division.SONGYUAN -> all.songyuan(roster);
                default -> {
                    // Quiet: nobody is observed there.
                }
            }
        }
        return List.copyOf(all.made);
    }

    private void chengdong(Doors doors) {
        String login = "community-manager";
        add(login, doors.of(DemoIds.RESIDENT_HOUSEHOLD), CLOSE_CONTACT, 5, 4, null);
        add(login, doors.next(3), CLOSE_CONTACT, 2, 1, null);
        add(login, doors.next(2), CLOSE_CONTACT, 3, 2, null);
        add(login, doors.next(4), "CO_RESIDENT", 4, 3, null);
        add(login, doors.next(2), "RISK_AREA_RETURN", 6, 5, null);
        add(login, doors.next(2), "OVERSEAS_ARRIVAL", 9, 8, null);
        add(login, doors.next(3), CLOSE_CONTACT, 10, 9, null);
        add(login, doors.next(2), "SECONDARY_CONTACT", 1, 0, null);
        add(login, doors.next(1), "DISCHARGED_PATIENT", 3, 2, null);
        add(login, doors.next(2), "SYMPTOMATIC", 1, 1, null);
        add(login, doors.next(2), CLOSE_CONTACT, 0, -1, null);
        add(login, doors.next(3), "RISK_AREA_RETURN", 0, -1, null);
        add(login, doors.next(1), "OVERSEAS_ARRIVAL", 0, -2, null);
        add(login, doors.next(2), CLOSE_CONTACT, 14, 13, null);
        add(login, doors.next(3), CLOSE_CONTACT, 14, 13, null);
        add(login, doors.next(2), CLOSE_CONTACT, 16, 15, null);
        add(login, doors.next(1), CLOSE_CONTACT, 15, 14, null);
        add(login, doors.next(2), CLOSE_CONTACT, 20, 19, new Ending("release", Map.of()));
        add(login, doors.next(3), CLOSE_CONTACT, 19, 18, new Ending("release", Map.of()));
        add(login, doors.next(1), "RISK_AREA_RETURN", 21, 20, new Ending("release", Map.of()));
        add(login, doors.next(2), CLOSE_CONTACT, 8, 7, early("密接判定更正，疾控同意提前解除"));
        add(login, doors.next(2), CLOSE_CONTACT, 12, 11, extended("家中新增密接，顺延"));
        add(login, doors.next(3), CLOSE_CONTACT, 13, 12, extended("复检日期推迟，顺延"));
        transferred(login, doors.next(2), "定点医院发热门诊");
        transferred(login, doors.next(3), "集中隔离点");
        transferred(login, doors.alone(), "市第一人民医院");
        add(login, doors.next(2), CLOSE_CONTACT, 3, 2, new Ending("cancel", Map.of("reason", "名单重复，原单有误")));
    }

    private void xianzhou(Doors doors) {
        String login = "community-manager-xianzhou";
        add(login, doors.next(2), CLOSE_CONTACT, 2, 1, null);
        add(login, doors.next(1), CLOSE_CONTACT, 4, 3, null);
        add(login, doors.next(2), "RISK_AREA_RETURN", 6, 5, null);
        add(login, doors.next(3), CLOSE_CONTACT, 8, 7, null);
        add(login, doors.next(2), CLOSE_CONTACT, 0, -1, null);
        add(login, doors.next(2), CLOSE_CONTACT, 15, 14, null);
        add(login, doors.next(1), CLOSE_CONTACT, 20, 19, new Ending("release", Map.of()));
        add(login, doors.next(2), CLOSE_CONTACT, 11, 10, extended("家中新增密接，顺延"));
    }

    private void songyuan(Roster roster) {
        List<UUID> units = ClosedUnits.of(roster);
        List<Household> homes = roster.households().stream()
                .filter(home -> units.contains(home.unitId()))
                .toList();
        Order order = new Order(
                DemoIds.named("isolation", roster.communityCode(), "closed-units"),
                roster.communityCode(),
                units,
                List.of(),
                "BUILDING_CLOSURE",
                today.minusDays(3),
                today.minusDays(2),
                "两个单元整体封控，居家观察");
        made.add(new Observation("community-manager-songyuan", order, homes, null));
    }

    private void transferred(String login, Household home, String to) {
        UUID person = home.present().get(0).id();
        add(
                login,
                home,
                CLOSE_CONTACT,
                5,
                4,
                new Ending(
                        "transfer",
                        Map.of(
                                "residentId",
                                person,
                                "to",
                                to,
                                "on",
                                today.minusDays(1).toString())));
    }

    private Ending extended(String reason) {
        return new Ending("extend", Map.of("endsOn", today.plusDays(6).toString(), "reason", reason));
    }

    private static Ending early(String reason) {
        return new Ending("release", Map.of("reason", reason));
    }

    private void add(
            String login, Household home, String reason, int exposedDaysAgo, int startsDaysAgo, Ending ending) {
        String community = login.endsWith("xianzhou") ? Division.XIANZHOU : Division.CHENGDONG;
        Order order = new Order(
                DemoIds.named("isolation", community, home.id()),
                community,
                List.of(),
                List.of(home.id()),
                reason,
                today.minusDays(exposedDaysAgo),
                today.minusDays(startsDaysAgo),
                null);
        made.add(new Observation(login, order, List.of(home), ending));
    }

    /** Doors of a roster, one here and one there, never the same twice. */
    private static final class Doors {

        private static final int STEP = 37;

        private final Roster roster;
        private int position = 5;

        Doors(Roster roster) {
            this.roster = roster;
        }

        Household of(UUID id) {
            return roster.households().stream()
                    .filter(home -> home.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        /** A home in which one person is present, and nobody else whom a case would have to go on for. */
        Household alone() {
            for (position += STEP; ; position++) {
                Household home = roster.households().get(position);
                if (home.kind().equals("HOME")
                        && home.room() != null
                        && home.present().size() == 1) {
                    return home;
                }
            }
        }

        /** The next home in which at least so many are present. */
        Household next(int present) {
            for (position += STEP; ; position++) {
                Household home = roster.households().get(position);
                if (home.kind().equals("HOME")
                        && home.room() != null
                        && home.present().size() >= present
                        && !home.id().equals(DemoIds.RESIDENT_HOUSEHOLD)) {
                    return home;
                }
            }
        }
    }
}
