package org.lianfang.registry.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.registry.OnRegistry;
import org.lianfang.registry.Sample;

@OnRegistry
class PlaceNamesTest {

    @BeforeEach
    void open() {
        Sample.in(Persona.CHENGDONG).load();
        Sample.in(Persona.XIANZHOU).load();
    }

    @Test
    void namesComeByCodeByStreetAndByWhatTheirCodeBeginsWith() {
        communities(Persona.STREET_OFFICER, "by-codes", Persona.CHENGDONG, Persona.SONGYUAN, Persona.CHENGDONG)
                .body("code", contains(Persona.CHENGDONG))
                .body("[0].name", equalTo("城东社区"))
                .body("[0].streetCode", equalTo(Persona.HUICHENG));
        communities(Persona.STREET_OFFICER, "by-streets", Persona.HUICHENG)
                .body("code", hasItems(Persona.CHENGDONG, Persona.XIANZHOU));
        Persona.STREET_OFFICER
                .asks()
                .get("/communities?area=" + Persona.HUICHENG)
                .then()
                .statusCode(200)
                .body("code", hasItems(Persona.CHENGDONG, Persona.XIANZHOU));
        Persona.STREET_OFFICER
                .asks()
                .get("/communities?area=" + Persona.XIANZHOU)
                .then()
                .body("code", contains(Persona.XIANZHOU));
    }

    @Test
    void theStreetOfManyCommunitiesIsToldOnce() {
        Persona.STREET_OFFICER
                .asks()
                .get("/streets")
                .then()
                .statusCode(200)
                .body("code", contains(Persona.HUICHENG))
                .body("[0].name", equalTo("会城街道"));
    }

    @Test
    void whoAsksAtTheSameTimeIsToldTheNamesOfHerOwnArea() {
        List<CompletableFuture<Void>> askers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean officer = i % 2 == 0;
            askers.add(CompletableFuture.runAsync(() -> {
                if (officer) {
                    communities(Persona.STREET_OFFICER, "by-codes", Persona.CHENGDONG, Persona.XIANZHOU)
                            .body("code", hasSize(2));
                } else {
                    communities(Persona.MANAGER, "by-codes", Persona.CHENGDONG, Persona.XIANZHOU)
                            .body("code", contains(Persona.CHENGDONG));
                }
            }));
        }
        assertThat(CompletableFuture.allOf(askers.toArray(CompletableFuture[]::new)))
                .succeedsWithin(java.time.Duration.ofSeconds(30));
    }

    private static ValidatableResponse communities(Persona who, String by, String... codes) {
        return who.asks()
                .body(Map.of("codes", List.of(codes)))
                .post("/communities/" + by)
                .then()
                .statusCode(200);
    }
}
