package org.lianfang.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.CHENGDONG;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.VOLUNTEER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

/** Rosters of secondees through the gateway. */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class SecondeeFilesTest {

    private static final String PATH = "/rosters/secondees";
    private static final String QUERY = "?communityCode=" + CHENGDONG;
    private static final String ROSTER = "姓名,账号,队伍,小区,结束日期\n谭下沉,gw-tan-1,网关一队,东方花园,2099-01-01\n";

    @BeforeEach
    void open() {
        World.open();
    }

    @Test
    void aRosterIsLookedThroughTakenAndListed() {
        sent(MANAGER).post(PATH + "/check" + QUERY).then().statusCode(200).body("stored", equalTo(false));
        sent(MANAGER).put(PATH + QUERY).then().statusCode(200).body("stored", equalTo(true));
        sent(MANAGER)
                .put(PATH + QUERY)
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("rows", empty());

        Graph.ask(MANAGER, "{ secondees(first: 200) { nodes { login team estates endsOn } } }")
                .body("errors", nullValue())
                .body("data.secondees.nodes.login", hasItem("gw-tan-1"));
    }

    @Test
    void aRosterNeedsALoginAndTheRight() {
        file().put(PATH + QUERY).then().statusCode(401);
        sent(VOLUNTEER).put(PATH + QUERY).then().statusCode(403);
        sent(VOLUNTEER).post(PATH + "/check" + QUERY).then().statusCode(403);
        sent(MANAGER).put(PATH + "?communityCode=4407").then().statusCode(400);
    }

    private static RequestSpecification sent(Persona who) {
        return file().auth().oauth2(who.token());
    }

    private static RequestSpecification file() {
        return given().contentType("application/octet-stream").body(ROSTER.getBytes(StandardCharsets.UTF_8));
    }
}
