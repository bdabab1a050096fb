package org.lianfang.registry.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.registry.OnRegistry;

@OnRegistry
class DivisionTest {

    private static final String LIST =
            """
            code,name
            110101001,"东华门街道"
            110101001001,"多福巷社区居委会"
            110101001002,"银闸社区居民委员会"
            110101001201,"永安村委会"
            """;

    @Test
    void theListIsReadStreetByStreetWithNamesAsSpoken() {
        send(LIST).body("streets", equalTo(1)).body("communities", equalTo(3));

        Persona.OPERATOR
                .asks()
                .get("/operator/divisions/110101001")
                .then()
                .statusCode(200)
                .body("name", equalTo("东华门街道"))
                .body("communities.name", contains("多福巷社区", "银闸社区", "永安村"))
                .body("communities.officialName", contains("多福巷社区居委会", "银闸社区居民委员会", "永安村委会"))
                .body("communities.opened", contains(false, false, false));
    }

    @Test
    void importingTheSameListAgainChangesNothing() {
        send(LIST);
        List<String> before = rows();

        send(LIST).body("added", equalTo(0)).body("renamed", equalTo(0)).body("unlisted", equalTo(0));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aCodeThatIsRenamedKeepsTheNameItHad() {
        send(LIST);

        send(LIST.replace("东华门街道", "东华街道")).body("renamed", equalTo(1));

        Persona.OPERATOR
                .asks()
                .get("/operator/divisions/110101001/former-names")
                .then()
                .statusCode(200)
                .body("name", org.hamcrest.Matchers.hasItem("东华门街道"));
        Persona.OPERATOR.asks().get("/operator/divisions/110101001").then().body("name", equalTo("东华街道"));
    }

    @Test
    void aNameThatIsInUseIsToldWhereTheListHasAnotherUntilItIsOpenedAnew() {
        send(LIST);
        open("多福巷社区居委会", "东华门街道");
        try {
            send(LIST).body("streetsToOpenAnew", not(hasItem("110101001")));
            String renamed = LIST.replace("多福巷社区居委会", "多福社区居委会");

            send(renamed).body("streetsToOpenAnew", hasItem("110101001"));
            open("多福社区居委会", "东华门街道");
            send(renamed).body("streetsToOpenAnew", not(hasItem("110101001")));
            send(renamed.replace("东华门街道", "东华街道")).body("streetsToOpenAnew", hasItem("110101001"));
        } finally {
            Database.execute("registry", "delete from opened_community where code = '110101001001'");
        }
    }

    private static void open(String officialName, String streetName) {
        Persona.OPERATOR
                .asks()
                .body(List.of(Map.of(
                        "code",
                        "110101001001",
                        "name",
                        "多福巷社区",
                        "officialName",
                        officialName,
                        "streetName",
                        streetName)))
                .put("/operator/communities")
                .then()
                .statusCode(204);
    }

    @Test
    void aListThatWasCutOffOnItsWayIsRefusedWhole() {
        send(LIST);
        Database.execute(
                "registry",
                "insert into division (code, name, since) select (990000000000 + n)::text, '样例' || n, now() from generate_series(1, 1100) n");
        try {
            List<String> before = rows();

            Persona.OPERATOR
                    .asks()
                    .contentType("text/csv")
                    .body(LIST.getBytes(StandardCharsets.UTF_8))
                    .put("/operator/divisions")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("list"));

            assertThat(rows()).isEqualTo(before);
        } finally {
            Database.execute("registry", "delete from division where code like '99%'");
        }
    }

    @Test
    void aCodeThatIsNoLongerListedStaysAndIsNotOffered() {
        send(LIST);

        send(LIST.replace("110101001201,\"永安村委会\"\n", "")).body("unlisted", equalTo(1));

        assertThat(Database.column("registry", "select name from division where code = '110101001201'"))
                .containsExactly("永安村委会");
        Persona.OPERATOR
                .asks()
                .get("/operator/divisions/110101001")
                .then()
                .body("communities.find { it.code == '110101001201' }", equalTo(null));
        send(LIST);
        Persona.OPERATOR
                .asks()
                .get("/operator/divisions/110101001")
                .then()
                .body("communities.find { it.code == '110101001201' }.name", equalTo("永安村"));
    }

    @Test
    void aListWithABrokenLineLeavesEverythingAsItWas() {
        send(LIST);
        List<String> before = rows();

        for (String broken :
                List.of("11010100,\"八位\"\n", "110101001001,\"重复\"\n", "110101009,\"\"\n", "一列\n", "\"未闭合\n"))
            refuse(LIST + broken);
        refuse("code,name\n");
        refuse("");

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aStreetThatIsNotListedIsNotFound() {
        send(LIST);

        Persona.OPERATOR.asks().get("/operator/divisions/999999999").then().statusCode(404);
        Persona.OPERATOR.asks().get("/operator/divisions/12").then().statusCode(400);
        Persona.OPERATOR
                .asks()
                .get("/operator/divisions/999999999/former-names")
                .then()
                .statusCode(200)
                .body("", empty());
    }

    private static List<String> rows() {
        return Database.column(
                "registry",
                "select row(d.*)::text from division d union all select row(f.*)::text from division_former_name f order by 1");
    }

    private static void refuse(String list) {
        Persona.OPERATOR
                .asks()
                .contentType("text/csv")
                .body(list.getBytes(StandardCharsets.UTF_8))
                .put("/operator/divisions")
                .then()
                .statusCode(400)
                .body("field", equalTo("list"));
    }

    private static ValidatableResponse send(String list) {
        return Persona.OPERATOR
                .asks()
                .contentType("text/csv")
                .body(list.getBytes(StandardCharsets.UTF_8))
                .put("/operator/divisions")
                .then()
                .statusCode(200);
    }
}
