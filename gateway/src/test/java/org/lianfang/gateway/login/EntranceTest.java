package org.lianfang.gateway.login;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

/** What a browser with a session can be made to send by a foreign page. */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class EntranceTest {

    @Test
    void aCookieAloneOpensNothing() {
        session().post("/graphql").then().statusCode(403).body(problem(), equalTo("FOREIGN_PAGE"));
    }

    @Test
    void aForeignOriginIsRefused() {
        session()
                .header("X-Requested-With", "lianfang")
                .header("Origin", "https://elsewhere.test")
                .post("/graphql")
                .then()
                .statusCode(403)
                .body(problem(), equalTo("FOREIGN_PAGE"));
    }

    @Test
    void aCrossSiteRequestIsRefused() {
        for (String site : new String[] {"cross-site", "same-site", "none"}) {
            session()
                    .header("X-Requested-With", "lianfang")
                    .header("Sec-Fetch-Site", site)
                    .post("/graphql")
                    .then()
                    .statusCode(403)
                    .body(problem(), equalTo("FOREIGN_PAGE"));
        }
    }

    @Test
    void aSessionThatDoesNotHoldIsUnauthenticatedAndNotRedirected() {
        session()
                .header("X-Requested-With", "lianfang")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .post("/graphql")
                .then()
                .statusCode(401)
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void nothingBelowTheGraphRedirects() {
        for (String path : new String[] {"/graphql/schema.graphql", "/graphql/", "/graphql/x/y"}) {
            given().redirects()
                    .follow(false)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .contentType(ContentType.JSON)
                    .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
            Persona.GRID_WORKER
                    .asks()
                    .get(path)
                    .then()
                    .statusCode(404)
                    .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
        }
    }

    private static RequestSpecification session() {
        return given().redirects()
                .follow(false)
                .cookie("q_session_web", "stolen")
                .contentType(ContentType.JSON)
                .body(Map.of("query", "{ me { username } }"));
    }

    private static String problem() {
        return "errors[0].extensions.problem";
    }
}
