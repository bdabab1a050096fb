package org.lianfang.volunteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.platformtest.Persona;

/** Plans of returning duties for tests. */
public final class Plans {

    private Plans() {}

    /** A gate watched in two bands of twelve hours. */
    public static Map<String, Object> aPlan(String communityCode) {
        var plan = new HashMap<String, Object>();
        plan.put("id", UUID.randomUUID().toString());
        plan.put("communityCode", communityCode);
        plan.put("post", "GATE");
        plan.put("title", "东门值守");
        plan.put("place", "东门岗亭");
        plan.put("capacity", 2);
        plan.put("bands", List.of(Map.of("start", "08:00", "minutes", 720), Map.of("start", "20:00", "minutes", 720)));
        return plan;
    }

    /** @return the id of the plan */
    public static String saved(String communityCode) {
        return Persona.of("community-manager", communityCode)
                .asks()
                .body(aPlan(communityCode))
                .post("/duty-plans")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }
}
