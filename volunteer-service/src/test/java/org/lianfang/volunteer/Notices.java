package org.lianfang.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.lianfang.platformtest.Persona;

/** What people were told of a shift. */
public final class Notices {

    private Notices() {}

    /** The kinds of what the person reads of the shift, newest first. */
    public static List<String> of(Persona who, String shift) {
        return told(who, shift, "kind");
    }

    /** The details of what the person reads of the shift, newest first. */
    public static List<String> details(Persona who, String shift) {
        return told(who, shift, "detail");
    }

    public static void none(String shift, Persona... people) {
        for (Persona each : people) assertThat(of(each, shift)).isEmpty();
    }

    private static List<String> told(Persona who, String shift, String field) {
        return who.asks()
                .get("/notices/mine?first=200")
                .then()
                .statusCode(200)
                .extract()
                .path("nodes.findAll { it.shiftId == '" + shift + "' }." + field);
    }
}
