package org.lianfang.gateway.shift;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.Graph;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;

/** Who says nothing of short notice is asked for nothing that her profile denies. */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class ShortNoticeTest {

    private static final String BY_VARIABLE =
            "mutation($id: ID!, $ready: Boolean) { bookShift(shiftId: $id, shortNotice: $ready) { id } }";

    private final Persona li = Persona.VOLUNTEER.numbered((int) (System.nanoTime() % 1_000_000));

    @BeforeEach
    void notReadyByHerProfile() {
        World.open();
        Graph.askPatiently(li, "mutation { saveMyProfile(profile: { shortNotice: false }) { shortNotice } }");
    }

    @Test
    void leftOutOrNullItIsAsTheProfileSaysAndSaidItIsAsSaid() {
        assertThat(ready("mutation($id: ID!) { bookShift(shiftId: $id) { id } }", Map.of()))
                .isEqualTo("f");
        assertThat(ready("mutation($id: ID!) { bookShift(shiftId: $id, shortNotice: null) { id } }", Map.of()))
                .isEqualTo("f");
        assertThat(ready(BY_VARIABLE, Map.of())).isEqualTo("f");
        var unsaid = new HashMap<String, Object>();
        unsaid.put("ready", null);
        assertThat(ready(BY_VARIABLE, unsaid)).isEqualTo("f");

        assertThat(ready(BY_VARIABLE, Map.of("ready", true))).isEqualTo("t");
        assertThat(ready("mutation($id: ID!) { bookShift(shiftId: $id, shortNotice: true) { id } }", Map.of()))
                .isEqualTo("t");
    }

    /** What is kept of a booking that is given back at once. */
    private String ready(String document, Map<String, Object> more) {
        var variables = new HashMap<>(more);
        variables.put("id", shift());
        String booking = Graph.askPatiently(li, document, variables).extract().path("data.bookShift.id");
        Graph.askPatiently(
                li, "mutation($id: ID!) { cancelBooking(bookingId: $id) { status } }", Map.of("id", booking));
        return Database.column("volunteer", "select short_notice from booking where id = '" + booking + "'")
                .get(0);
    }

    private static String shift() {
        Instant start = Instant.now().plusSeconds(864_000);
        var shift = new HashMap<String, Object>();
        shift.put("id", UUID.randomUUID().toString());
        shift.put("communityCode", Persona.CHENGDONG);
        shift.put("post", "DELIVERY");
        shift.put("title", "送菜上门");
        shift.put("place", "服务站");
        shift.put("startsAt", start.toString());
        shift.put("endsAt", start.plusSeconds(7200).toString());
        shift.put("capacity", 2);
        Graph.askPatiently(
                Persona.MANAGER,
                "mutation($shift: ShiftInput!) { publishShift(shift: $shift) { id } }",
                Map.of("shift", shift));
        return (String) shift.get("id");
    }
}
