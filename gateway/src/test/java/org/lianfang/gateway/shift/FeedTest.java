package org.lianfang.gateway.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.Graph;
import org.lianfang.gateway.Socket;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

/** The live feed is declared and not offered yet: who asks for it is answered with an error at once, and never left waiting. */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class FeedTest {

    private static final String CHANGED =
            "subscription { shiftChanged(area: \"440705001012\") { id booked waiting cancelled } }";

    @Test
    void overHttpASubscriptionIsRefusedAtOnce() {
        Graph.ask(Persona.VOLUNTEER, CHANGED)
                .statusCode(400)
                .body("errors.size()", equalTo(1))
                .body("errors[0].message", containsString("WebSocket"))
                .body("errors[0].extensions.code", equalTo("BAD_INPUT"))
                .body("errors[0].extensions.problem", equalTo("SOCKET_ONLY"));
    }

    @Test
    void overASocketASubscriptionIsAnsweredWithAnErrorAtOnce() throws Exception {
        assertThat(Socket.refusal(Persona.VOLUNTEER, CHANGED)).isEqualTo("FEED_NOT_OFFERED");
    }

    @Test
    void overASocketNoErrorRepeatsWhatWasSent() throws Exception {
        assertThat(Socket.refusal(Persona.VOLUNTEER, "query($n: Int = \"13812345678\") { me { username } }"))
                .isEqualTo("QUERY_INVALID");
    }
}
