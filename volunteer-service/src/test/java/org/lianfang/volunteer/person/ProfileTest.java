package org.lianfang.volunteer.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.VOLUNTEER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.volunteer.ServiceTest;

@ServiceTest
class ProfileTest {

    private static int last = 35000;

    private final Persona li = VOLUNTEER.numbered(last++);

    @Test
    void aProfileIsThereFromTheFirstLoginOn() {
        li.asks()
                .get("/profiles/mine")
                .then()
                .statusCode(200)
                .body("name", equalTo(li.username()))
                .body("skills", empty())
                .body("phone", nullValue())
                .body("shortNotice", equalTo(true));
    }

    @Test
    void whatIsSavedReplacesWhatWasThere() {
        save(Map.of("phone", "13800001234", "skills", List.of("DRIVING", "SAMPLING"), "languages", List.of("粤语")));

        save(Map.of("skills", List.of("DRIVING"), "shortNotice", false));

        li.asks()
                .get("/profiles/mine")
                .then()
                .body("skills", contains("DRIVING"))
                .body("languages", empty())
                .body("phone", nullValue())
                .body("shortNotice", equalTo(false));
    }

    @Test
    void aPhoneIsStoredSealed() {
        save(Map.of("phone", "13800009876"));

        li.asks().get("/profiles/mine").then().body("phone", equalTo("13800009876"));
        assertThat(Database.column(
                        "volunteer", "select encode(phone, 'escape') from volunteer where id = '" + li.id() + "'"))
                .noneMatch(text -> text.contains("13800009876"))
                .hasSize(1);
    }

    @Test
    void whatIsNoPhoneOrNoSkillIsNamedAndNotRepeated() {
        li.asks()
                .body(Map.of("phone", "打我电话"))
                .post("/profiles/mine")
                .then()
                .statusCode(400)
                .body("field", equalTo("phone"));
        li.asks()
                .body(Map.of("skills", List.of("FLYING")))
                .post("/profiles/mine")
                .then()
                .statusCode(400)
                .body("field", equalTo("skills[0]"));
    }

    private void save(Map<String, Object> profile) {
        li.asks().body(profile).post("/profiles/mine").then().statusCode(200);
    }
}
