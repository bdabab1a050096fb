package org.lianfang.deploy.demo;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Those who send people to 城东社区: two organisations, one of which books for a list, and a team of seconded cadres. */
final class PeopleLoad {

    private static final String MANAGER = "community-manager";
    private static final String CONTACT = "volunteer-040";

    private final Services services;
    private final Consumer<String> progress;

    PeopleLoad(Services services, Consumer<String> progress) {
        this.services = services;
        this.progress = progress;
    }

    /** @param shift one of the community with places left; null where all are over, as on a load that is run again much later */
    void organisations(UUID shift) {
        String contact = services.post(CONTACT, volunteer(), "/profiles/mine", Map.of())
                .path("id")
                .asText();
        UUID firm =
                organisation("FIRM", "新会陈皮加工厂", Map.of("volunteerId", contact, "name", "陈联络", "phone", "13900000040"));
        organisation("YOUTH_LEAGUE", "会城青年志愿服务队", null);
        if (shift != null) book(firm, shift);
        progress.accept("单位 2 个 · organisations");
    }

    private UUID organisation(String kind, String name, Map<String, String> contact) {
        UUID id = DemoIds.named("organisation", Division.CHENGDONG, name);
        var input = new HashMap<String, Object>(
                Map.of("id", id, "communityCode", Division.CHENGDONG, "kind", kind, "name", name));
        if (contact != null) input.put("contact", contact);
        services.act(MANAGER, volunteer(), "/organisations", input);
        return id;
    }

    private void book(UUID firm, UUID shift) {
        List<Map<String, String>> people = List.of(
                Map.of("name", "林小满", "phone", "13900000041"),
                Map.of("name", "梁大雪", "phone", "13900000042"),
                Map.of("name", "区立夏", "phone", "13900000043"));
        services.act(
                CONTACT,
                volunteer(),
                "/organisations/" + firm + "/bookings",
                Map.of("id", DemoIds.named("group", firm, shift), "shiftId", shift, "people", people));
    }

    /** The accounts are those that the district would open; none of them can log in here. */
    void secondees(LocalDate today) {
        LocalDate until = today.plusDays(30);
        String roster = "姓名,账号,手机号,单位,队伍,小区,结束日期\n"
                + row("刘下沉", "xiachen-001", "13900000051", "区税务局", until)
                + row("谭下沉", "xiachen-002", "13900000052", "区税务局", until)
                + row("何下沉", "xiachen-003", "13900000053", "区教育局", until.plusDays(15));
        String path = "/secondees/store?communityCode=" + Division.CHENGDONG;
        HttpResponse<String> answer = services.sendFile(MANAGER, volunteer(), path, roster);
        boolean stored = Services.accepted("POST", path, answer).path("stored").asBoolean();
        if (!stored) throw new IllegalStateException("the roster of secondees has wrong rows");
        progress.accept("下沉干部 3 人 · secondees");
    }

    private static String row(String name, String login, String phone, String unit, LocalDate until) {
        return String.join(",", name, login, phone, unit, "城东下沉一队", "东方花园、城东新村", until.toString()) + "\n";
    }

    private URI volunteer() {
        return services.target().volunteer();
    }
}
