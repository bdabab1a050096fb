package org.lianfang.deploy.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The shifts of a whole street for the days to come, as its office publishes them. */
final class StreetDuties {

    private static final String[][] POSTS = {
        {"TEMPERATURE", "门岗测温"},
        {"DELIVERY", "送物资上门"},
        {"SHOPPING", "代购采买"},
        {"PATROL", "巡楼"},
        {"GATE", "值守大门"},
        {"CODE_SCAN", "核酸扫码"},
        {"QUEUE_GUIDE", "核酸引导"},
        {"PHONE_VERIFICATION", "电话核查"},
    };
    private static final int[] HOURS = {8, 12, 16, 20};

    private StreetDuties() {}

    /** @param count of shifts, so many of each community a day that they reach about three weeks ahead */
    static List<Duty> from(LocalDate today, int count) {
        List<Division> communities = Division.all().stream()
                .filter(each -> each.code().startsWith("440705001"))
                .toList();
        List<Duty> duties = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Division community = communities.get(i % communities.size());
            int round = i / communities.size();
            LocalDate day = today.plusDays(1 + round / HOURS.length);
            int hour = HOURS[round % HOURS.length];
            String[] post = POSTS[(i + round) % POSTS.length];
            Instant starts = day.atTime(hour, 0).atZone(DoorVisits.ZONE).toInstant();
            Duty.Input input = new Duty.Input(
                    DemoIds.named("street-shift", community.code(), day, hour),
                    community.code(),
                    post[0],
                    post[1],
                    community.name() + "服务站",
                    starts.toString(),
                    starts.plusSeconds(4 * 3_600L).toString(),
                    1 + round % 6);
            duties.add(new Duty("street-officer", input, List.of(), "", List.of()));
        }
        return duties;
    }
}
